import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { readContent } from '#library/read-files.ts';

/** A content file as it is to be; `before` is missing where there is none yet. */
export interface FileChange {
  /** Path below the folder that holds content/. */
  file: string;
  before?: string | Buffer;
  /** Bytes for a picture. */
  after: string | Buffer;
  /** There is to be no such file any more; `after` is then empty. */
  isRemoved?: boolean;
}

/** Changes tried on a copy of the content, before any file of the content itself is touched. */
export class StagedChanges {
  readonly #root: string;
  readonly #scratch: string;
  readonly #changes: readonly FileChange[];

  /** `scratch` is a folder to be made, on the same disk as the content; `drop` removes it. */
  constructor(root: string, changes: readonly FileChange[], scratch: string) {
    this.#root = root;
    this.#scratch = scratch;
    this.#changes = changes;
  }

  /** What the whole content would be found guilty of with the changes in place. */
  problems(publicFolder: string): Problem[] {
    cpSync(join(this.#root, 'content'), join(this.#scratch, 'content'), { recursive: true });
    for (const { file, after, isRemoved } of this.#changes) {
      if (isRemoved === true) rmSync(join(this.#scratch, file));
      else write(join(this.#scratch, file), after);
    }
    return readContent(this.#scratch, publicFolder).problems;
  }

  /**
   * Puts all changes in place or none, once they have been tried: each file is moved over the old one; when one cannot
   * be, those already moved are put back and the error goes on.
   */
  apply(): void {
    const done: FileChange[] = [];
    try {
      for (const change of this.#changes) {
        const target = join(this.#root, change.file);
        if (!isStill(target, change.before)) {
          throw new Error(`${change.file} vừa bị sửa trong lúc nhập. Chạy lại lệnh.`);
        }
        mkdirSync(dirname(target), { recursive: true });
        if (change.isRemoved === true) rmSync(target);
        else renameSync(join(this.#scratch, change.file), target);
        done.push(change);
      }
    } catch (error) {
      for (const { file, before } of done.reverse()) {
        if (before === undefined) rmSync(join(this.#root, file), { force: true });
        else write(join(this.#root, file), before);
      }
      throw error;
    }
  }

  drop(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Whether a file holds what it held when the changes were prepared. */
function isStill(file: string, before: string | Buffer | undefined): boolean {
  const now = current(file);
  if (now === undefined || before === undefined) return now === before;
  return now.equals(typeof before === 'string' ? Buffer.from(before) : before);
}

function current(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
