import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRunning } from '#publish/web-root.ts';
import { codeFingerprintOf } from './fingerprint.ts';

/** Astro's own, in its cache: which page was drawn from what, and copies of those pages. */
const DRAWN = ['incremental-build.json', 'dist'];

/** Who is drawing, or with what the last drawing was finished. */
const noteSchema = z.union([z.object({ pid: z.number() }), z.object({ code: z.string() })]);

/** Leave to use pages that an earlier build drew. */
export interface DrawnPages {
  /** False while another build is at it: two would mix their pages. */
  mayUse: boolean;
  /** Says that every page has been drawn: a build that was stopped before leaves nothing for the next. */
  finish(): void;
}

/**
 * Pages drawn by an earlier build, kept in Astro's cache, are used again only when that build came to its end and
 * nothing but content has changed since; Astro then asks of each page whether its content has.
 */
export function claimDrawnPages(cacheDir: string, root: string): DrawnPages {
  const note = join(cacheDir, 'drawn.json');
  const last = readNote(note);
  if (last !== undefined && 'pid' in last && last.pid !== process.pid && isRunning(last.pid)) {
    return { mayUse: false, finish: () => undefined };
  }
  const code = codeFingerprintOf(root);
  if (last === undefined || !('code' in last) || last.code !== code) {
    for (const name of DRAWN) rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(note, JSON.stringify({ pid: process.pid }));
  return {
    mayUse: true,
    finish: () => {
      writeFileSync(note, JSON.stringify({ code }));
    },
  };
}

function readNote(note: string): z.infer<typeof noteSchema> | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    return undefined;
  }
}
