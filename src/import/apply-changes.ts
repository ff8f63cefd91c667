import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { readContent } from '#library/read-files.ts';

/** A content file as it is to be; `before` is missing where there is none yet. */
export interface FileChange {
  /** Path below the folder that holds content/. */
  file: string;
  before?: string;
  after: string;
}

/** What the whole content would be found guilty of with the changes in place; they are tried on a copy. */
export function checkChanges(
  root: string,
  changes: readonly FileChange[],
  { publicFolder, scratch }: { publicFolder: string; scratch: string },
): Problem[] {
  try {
    cpSync(join(root, 'content'), join(scratch, 'content'), { recursive: true });
    for (const { file, after } of changes) write(join(scratch, file), after);
    return readContent(scratch, publicFolder).problems;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Puts all changes in place or none: each file is written aside and moved over the old one; when one cannot be, those
 * already moved are put back and the error goes on.
 */
export function applyChanges(root: string, changes: readonly FileChange[], scratch: string): void {
  const done: FileChange[] = [];
  try {
    for (const [index, change] of changes.entries())
      write(join(scratch, String(index)), change.after);
    for (const [index, change] of changes.entries()) {
      const target = join(root, change.file);
      if (current(target) !== change.before) {
        throw new Error(`${change.file} vừa bị sửa trong lúc nhập. Chạy lại lệnh.`);
      }
      mkdirSync(dirname(target), { recursive: true });
      renameSync(join(scratch, String(index)), target);
      done.push(change);
    }
  } catch (error) {
    for (const { file, before } of done.reverse()) {
      if (before === undefined) rmSync(join(root, file), { force: true });
      else write(join(root, file), before);
    }
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
