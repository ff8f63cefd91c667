import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import type { BrowserManner, PrintingBrowser } from '#print/press-room.ts';
import { findChromium, firstLineOf, launchChromium, startChromium } from './chromium.ts';

/** A browser that prints, started when it must, and closed in the end. */
export interface ReadyBrowser extends PrintingBrowser {
  close(): Promise<void>;
}

/** A browser's file and the version it gave when it was started. */
const startedSchema = z.object({
  path: z.string(),
  size: z.number(),
  modified: z.number(),
  version: z.string(),
});

/**
 * A browser of this machine that starts. One that an earlier build started and whose file is still the same is not
 * started again until something must be printed: after most changes most files are in the cache. Undefined, with one
 * line that says what is left out, where none is found or none starts.
 */
export async function readyBrowser(cache: string): Promise<ReadyBrowser | undefined> {
  const note = join(cache, 'chromium.json');
  const path = await findChromium();
  const version = path === undefined ? undefined : versionNoted(note, path);
  if (path !== undefined && version !== undefined) return ready(path, version, note);
  const started = await startChromium();
  if (path === undefined || started === undefined) return undefined;
  const { browser, manner } = started;
  noteVersion(note, path, browser.version());
  return ready(path, browser.version(), note, [[manner, Promise.resolve(browser)]]);
}

function ready(
  path: string,
  version: string,
  note: string,
  started: Iterable<[BrowserManner, Promise<Browser>]> = [],
): ReadyBrowser {
  const opened = new Map(started);
  let isClosed = false;

  async function launch(manner: BrowserManner): Promise<Browser> {
    // Printing that goes on beside a build that failed must not leave a browser behind.
    if (isClosed) throw new Error('Việc in đã dừng.');
    try {
      return await launchChromium(path, manner);
    } catch (error) {
      rmSync(note, { force: true });
      throw new Error(
        `Trình duyệt ${path} lần trước chạy được, lần này thì không (${firstLineOf(error)}). Cài lại chromium rồi dựng lại; hoặc cứ dựng lại ngay: lần sau trang được dựng không có tệp PDF.`,
      );
    }
  }

  return {
    version,
    open: (manner) => {
      const browser = opened.get(manner) ?? launch(manner);
      opened.set(manner, browser);
      return browser;
    },
    close: async () => {
      isClosed = true;
      const browsers = await Promise.allSettled(opened.values());
      for (const each of browsers) if (each.status === 'fulfilled') await each.value.close();
    },
  };
}

function versionNoted(note: string, path: string): string | undefined {
  try {
    const noted = startedSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
    const { size, mtimeMs } = statSync(path);
    const isSame = noted.path === path && noted.size === size && noted.modified === mtimeMs;
    return isSame ? noted.version : undefined;
  } catch {
    return undefined;
  }
}

function noteVersion(note: string, path: string, version: string): void {
  const { size, mtimeMs } = statSync(path);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ path, size, modified: mtimeMs, version }));
}
