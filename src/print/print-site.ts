import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Day } from '#domain/date.ts';
import { KeptResults } from '#library/kept-results.ts';
import { finishPdf } from './finish-pdf.ts';
import { Printer, type Press } from './printer.ts';
import { bookmarksOf, metaOf, toPrinted, type Sheet } from './sheet.ts';
import { sheetsIn } from './site-sheets.ts';
import { FONT_SHEET, readTypefaces } from './typefaces.ts';

export interface Printing {
  /** The built site. */
  folder: string;
  /** The project, whose packages hold the typefaces. */
  root: string;
  /** Where finished files are kept from build to build. */
  cache: string;
  /** Where the site will stand. */
  site: URL;
  /** The day of the build. */
  today: Day;
  browser: Browser;
}

/** The library's version stands here. */
const PDF_LIBRARY = 'node_modules/@cantoo/pdf-lib/package.json';
const STYLE_SHEET = /<link rel="stylesheet" href="\/([^"]+)"/g;

/** Prints every page of a built site that offers itself as a PDF; returns how many files there are and how many are new. */
export async function printSite(printing: Printing): Promise<{ files: number; printed: number }> {
  const { folder, root, cache, site, today, browser } = printing;
  const typefaces = await readTypefaces(root);
  const makers = await makersOf(root, browser, typefaces);
  const waiting = await sheetsIn(folder);
  const files = waiting.length;
  const kept = new KeptResults(cache);
  const printer = await Printer.open(browser, { folder, site, extra: typefaces });
  let printed = 0;

  async function printOne(sheet: Sheet, press: () => Promise<Press>): Promise<void> {
    const page = await readFile(join(folder, sheet.page), 'utf8');
    const html = toPrinted(page, sheet, FONT_SHEET);
    const sheets = Array.from(page.matchAll(STYLE_SHEET), ([, path = '']) => path);
    const styles = await Promise.all(sheets.map((path) => readFile(join(folder, path), 'utf8')));
    const inputs = [makers, site.origin, today, JSON.stringify(sheet), html, ...styles];
    const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
    let bytes: Uint8Array | undefined = await kept.get(key);
    if (bytes === undefined) {
      const paper = await (await press()).print({ html, styles: sheets.join() });
      bytes = await finishPdf(paper, {
        title: sheet.title,
        author: metaOf(page, 'author'),
        subject: metaOf(page, 'description'),
        madeOn: today,
        bookmarks: bookmarksOf(page),
      });
      await kept.keep(key, bytes);
      printed += 1;
    }
    const file = join(folder, sheet.file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }

  async function work(): Promise<void> {
    let own: Promise<Press> | undefined;
    const press = () => (own ??= printer.press());
    for (let sheet = waiting.pop(); sheet !== undefined; sheet = waiting.pop()) {
      await printOne(sheet, press);
    }
  }

  try {
    // A few pages at a time, so that thousands of tasks take time and not memory.
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    await printer.close();
  }
  await kept.forgetUnused();
  return { files, printed };
}

/** One text that changes with whatever makes a file of a page: this code, the browser, the typefaces, the PDF library. */
async function makersOf(
  root: string,
  browser: Browser,
  typefaces: ReadonlyMap<string, Buffer>,
): Promise<string> {
  const hash = createHash('sha256').update(browser.version());
  for (const bytes of typefaces.values()) hash.update(bytes);
  const own = (await readdir(import.meta.dirname))
    .sort()
    .map((name) => join(import.meta.dirname, name));
  for (const file of [...own, join(root, PDF_LIBRARY)]) hash.update(await readFile(file));
  return hash.digest('hex');
}
