import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks at a page. */
const PAUSE = 100;
/** Looks after which a page that is there, and still the same, is taken to have nothing new to show. */
const LOOKS_AT_SAME = 80;
/** Looks after which a page that is not there is given up. */
const LOOKS_AT_MISSING = 600;
/** Looks after which the files are written once more. */
const LOOKS_BEFORE_REWRITING = 40;

/** What is waited for and how to bring it about. */
export interface Showing {
  /** The page's HTML; undefined while there is none. */
  page: () => Promise<string | undefined>;
  /** Writes the files the page is made from once more. */
  rewrite: () => Promise<void>;
  pause?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Waits until a page of the development site is other than `before`; false when there is none at the end. Whoever watches
 * files can miss one written into a folder it has only just met, so they are written again now and then.
 */
export async function untilShown(
  before: string | undefined,
  { page, rewrite, pause = wait }: Showing,
): Promise<boolean> {
  let looksAtSame = 0;
  for (let looks = 1; ; looks += 1) {
    const now = await page();
    if (now !== undefined && now !== before) return true;
    if (now !== undefined) looksAtSame += 1;
    if (looksAtSame === LOOKS_AT_SAME) return true;
    if (looks >= LOOKS_AT_MISSING) return now !== undefined;
    if (looks % LOOKS_BEFORE_REWRITING === 0) await rewrite();
    await pause(PAUSE);
  }
}
