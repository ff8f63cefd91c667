import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Day } from '#domain/date.ts';
import { KeptResults } from '#library/kept-results.ts';
import { sha256 } from '#library/sha256.ts';
import { inParallel } from '#publish/in-parallel.ts';
import { PressRoom, type PrintingBrowser } from './press-room.ts';
import { bookmarksOf, metaOf, sheetsOf, toPrinted, type Sheet } from './sheet.ts';
import { sheetsIn } from './site-sheets.ts';
import { FONT_SHEET, readTypefaces, type Typefaces } from './typefaces.ts';

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
  browser: PrintingBrowser;
}

interface Job {
  sheet: Sheet;
  /** The page it is of. */
  html: string;
}

/** Pages whose files wait to be printed ahead hold their HTML; more are left to the end. */
const MOST_AHEAD = 500;
/** The library's version stands here. */
const PDF_LIBRARY = 'node_modules/@cantoo/pdf-lib/package.json';
const STYLE_SHEET = /<link rel="stylesheet" href="\/([^"]+)"/g;

/**
 * Prints every page of a site that offers itself as a PDF. The files of pages given while others are still drawn are
 * printed meanwhile; `finish` prints the rest and puts all in place.
 */
export class SitePrinter {
  readonly #printing: Printing;
  /** Stands for all that makes a file of a page. */
  readonly #makers: string;
  readonly #kept: KeptResults;
  readonly #presses: PressRoom;
  readonly #ahead: Job[] = [];
  readonly #lanes = new Set<Promise<void>>();
  readonly #printed = new Set<string>();

  private constructor(printing: Printing, makers: string, typefaces: Typefaces) {
    const { folder, site, cache, browser } = printing;
    this.#printing = printing;
    this.#makers = makers;
    this.#kept = new KeptResults(cache);
    this.#presses = new PressRoom(browser, { folder, site, extra: typefaces });
  }

  static async open(printing: Printing): Promise<SitePrinter> {
    const typefaces = await readTypefaces(printing.root);
    return new SitePrinter(
      printing,
      await makersOf(printing.root, printing.browser, typefaces),
      typefaces,
    );
  }

  /**
   * Has the files of a page printed while there is other work, its style sheets being there. A fault is not told: the
   * file is then printed in the end.
   *
   * @param page its path below the site.
   * @param html as it will stand there.
   */
  give(page: string, html: string): void {
    const room = Math.max(0, MOST_AHEAD - this.#ahead.length);
    this.#ahead.push(
      ...sheetsOf(page, html)
        .slice(0, room)
        .map((sheet) => ({ sheet, html })),
    );
    while (this.#ahead.length > 0 && this.#lanes.size < availableParallelism()) {
      const lane = this.#printAhead().finally(() => this.#lanes.delete(lane));
      this.#lanes.add(lane);
    }
  }

  async #printAhead(): Promise<void> {
    for (let job = this.#ahead.shift(); job !== undefined; job = this.#ahead.shift()) {
      await this.#print(job).catch(() => undefined);
    }
  }

  /** With all pages in place: how many files there are, and how many of them have been printed now. */
  async finish(): Promise<{ files: number; printed: number }> {
    const { folder } = this.#printing;
    await Promise.all(this.#lanes);
    const sheets = await sheetsIn(folder);
    let printed = 0;
    // A few pages at a time, so that thousands of tasks take time and not memory.
    await inParallel(sheets, availableParallelism(), async (sheet) => {
      const html = await readFile(join(folder, sheet.page), 'utf8');
      const { key, bytes } = await this.#print({ sheet, html });
      const file = join(folder, sheet.file);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      if (this.#printed.has(key)) printed += 1;
    });
    this.#kept.forgetUnused();
    return { files: sheets.length, printed };
  }

  /** The bytes of one file, from an earlier build where nothing they are made of has changed. */
  async #print({ sheet, html }: Job): Promise<{ key: string; bytes: Uint8Array }> {
    const { folder, site, today } = this.#printing;
    const printed = toPrinted(html, sheet, FONT_SHEET);
    const sheets = Array.from(html.matchAll(STYLE_SHEET), ([, path = '']) => path);
    const styles = await Promise.all(sheets.map((path) => readFile(join(folder, path), 'utf8')));
    const inputs = [this.#makers, site.origin, today, JSON.stringify(sheet), printed, ...styles];
    const key = sha256(JSON.stringify(inputs));
    const known = this.#kept.get(key);
    if (known !== undefined) return { key, bytes: known };
    const paper = await this.#presses.print({ html: printed, styles: sheets.join() });
    // Most builds print nothing, and what finishes a file takes a quarter of a second to load.
    const { finishPdf } = await import('./finish-pdf.ts');
    const bytes = await finishPdf(paper, {
      title: sheet.title,
      author: metaOf(html, 'author'),
      subject: metaOf(html, 'description'),
      madeOn: today,
      bookmarks: bookmarksOf(html),
    });
    this.#kept.keep(key, bytes);
    this.#printed.add(key);
    return { key, bytes };
  }
}

/** One text that changes with whatever makes a file of a page: this code, the browser, the typefaces, the PDF library. */
async function makersOf(
  root: string,
  browser: PrintingBrowser,
  typefaces: Typefaces,
): Promise<string> {
  const hash = createHash('sha256').update(browser.version);
  for (const bytes of typefaces.values()) hash.update(bytes);
  const own = (await readdir(import.meta.dirname))
    .sort()
    .map((name) => join(import.meta.dirname, name));
  for (const file of [...own, join(root, PDF_LIBRARY)]) hash.update(await readFile(file));
  return hash.digest('hex');
}
