import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';

/** What goes to paper; scripts and pictures are left out, so a file says what a page says without them. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export interface PrinterPlace {
  /** The built site. */
  folder: string;
  /** Where it will stand, so that the links in the files lead there. */
  site: URL;
  /** Files beside those of the site, by address. */
  extra: ReadonlyMap<string, Buffer>;
}

/** A page as it is to be printed. */
export interface PrintJob {
  html: string;
  /** Names the style sheets of its head: pages that share them are printed without reading them again. */
  styles: string;
}

/** Nobody sees the page on a screen, so next to none of it is drawn there; the paper has a size of its own. */
const VIEWPORT = { width: 320, height: 1 };

/** A browser that sees the files of a built site which no server serves. */
export class Printer {
  readonly #context: BrowserContext;
  readonly #place: PrinterPlace;

  private constructor(context: BrowserContext, place: PrinterPlace) {
    this.#context = context;
    this.#place = place;
  }

  static async open(browser: Browser, place: PrinterPlace): Promise<Printer> {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'vi-VN',
      viewport: VIEWPORT,
    });
    return new Printer(context, place);
  }

  /** One sheet at a time goes through a press; several presses work side by side. */
  async press(): Promise<Press> {
    return new Press(await this.#context.newPage(), this.#place);
  }
}

/** One browser page, in which the bodies of the site's pages take turns: loading each anew takes six times as long. */
export class Press {
  readonly #page: Page;
  readonly #place: PrinterPlace;
  #styles: string | undefined;
  #first = '';

  constructor(page: Page, place: PrinterPlace) {
    this.#page = page;
    this.#place = place;
  }

  /** Tagged, with an outline of its headings; the style sheet says how large the paper is. */
  async print({ html, styles }: PrintJob): Promise<Uint8Array> {
    if (this.#styles === styles) await this.#page.evaluate(showPage, html);
    else await this.#load(html);
    this.#styles = styles;
    return this.#page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  }

  async #load(html: string): Promise<void> {
    if (this.#styles === undefined) {
      await this.#page.emulateMedia({ media: 'print' });
      await this.#page.route('**/*', (route) => this.#answer(route));
    }
    this.#first = html;
    await this.#page.goto(this.#place.site.href, { waitUntil: 'load' });
    await this.#page.evaluate(loadTypefaces);
  }

  async #answer(route: Route): Promise<void> {
    const { folder, site, extra } = this.#place;
    const { origin, pathname } = new URL(route.request().url());
    const contentType = pathname.endsWith('/') ? TYPES['.html'] : TYPES[extname(pathname)];
    if (origin !== site.origin || contentType === undefined) {
      await route.abort();
      return;
    }
    const body = pathname.endsWith('/')
      ? this.#first
      : (extra.get(pathname) ?? (await readFile(join(folder, pathname)).catch(() => undefined)));
    await (body === undefined ? route.abort() : route.fulfill({ body, contentType }));
  }
}

/** Runs in the browser: puts another page of the site in the place of the one that is there. */
function showPage(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  document.title = next.title;
  document.body.replaceWith(document.adoptNode(next.body));
}

/** Runs in the browser: a typeface that comes late would leave its text in another. */
async function loadTypefaces(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
}
