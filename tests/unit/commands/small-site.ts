import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const FIXTURE = 'tests/fixtures/small-site';

export const STORY = 'content/stories/htx-thu/index.mdx';
export const PHOTO = 'content/stories/htx-thu/vuon-ca-phe.jpg';
export const TASK = 'content/tasks/2026/nv-001.mdx';
export const CLAUSE = 'content/plans/2026/ii-1.mdx';
export const DOCUMENT = 'content/documents/17-2023-qh15.mdx';
export const AGENCY = 'content/agencies/so-tai-chinh.mdx';
export const TERM = 'content/glossary/htx.mdx';
export const GUIDE = 'content/guides/gioi-thieu.mdx';

/** A small site without a fault, to be spoiled by a test; gone when the test is over. */
export class SmallSite {
  readonly root = mkdtempSync(join(tmpdir(), 'trang-nho-'));

  constructor() {
    cpSync(FIXTURE, this.root, { recursive: true });
    onTestFinished(() => {
      rmSync(this.root, { recursive: true, force: true });
    });
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string | Uint8Array): this {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this;
  }

  /** Replaces the first occurrence of some words; a test that spoils nothing proves nothing. */
  spoil(file: string, words: string, by: string): this {
    const before = this.read(file);
    if (!before.includes(words)) throw new Error(`${file} has no "${words}"`);
    return this.write(
      file,
      before.replace(words, () => by),
    );
  }

  /** Adds a paragraph at the end. */
  append(file: string, paragraph: string): this {
    return this.write(file, `${this.read(file)}\n${paragraph}\n`);
  }

  remove(file: string): this {
    rmSync(join(this.root, file));
    return this;
  }
}
