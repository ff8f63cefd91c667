import { resolve } from 'node:path';
import type { Content } from '#domain/content.ts';

const handed = new Map<string, Content>();

/** Keeps what a command of this process has just read and checked for the loaders that come next. */
export function handOver(folder: string, content: Content): void {
  handed.set(resolve(folder), content);
}

/** What was handed over for a content root, once: whoever asks again reads the disk. */
export function takeOver(folder: string): Content | undefined {
  const content = handed.get(resolve(folder));
  handed.delete(resolve(folder));
  return content;
}
