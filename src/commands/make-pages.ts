import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPages } from './draw-pages.ts';
import { keepProgram, programKey } from './page-program.ts';

interface Making {
  root: string;
  /** The folder that gets the pages. */
  folder: string;
  cache: string;
  /** Have Astro make everything anew, whatever earlier builds kept. */
  isFull: boolean;
}

/** How the pages were made: by Astro from the start, or by the program it made in an earlier build. */
export type Manner = 'full' | 'redrawn';

/**
 * Makes all pages. Astro spends most of its time on turning code into the program that draws them; while nothing that
 * goes into that program has changed, it draws today's content again. No page is ever taken over from an earlier build.
 */
export async function makePages({ root, folder, cache, isFull }: Making): Promise<Manner> {
  const program = join(cache, 'program', programKey(root));
  if (!isFull && existsSync(program)) {
    try {
      await mkdir(folder, { recursive: true });
      await drawPages({ root, program, folder });
      return 'redrawn';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.warn(`Không dùng lại được chương trình vẽ trang (${reason}); dựng lại từ đầu.`);
      await rm(folder, { recursive: true, force: true });
    }
  }
  const { build } = await import('astro');
  await build({
    root,
    outDir: folder,
    cacheDir: join(cache, 'astro'),
    logLevel: 'warn',
    integrations: [keepProgram(program)],
  });
  return 'full';
}
