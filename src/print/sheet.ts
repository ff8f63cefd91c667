/** A page of the built site, or a part of one, that is printed into a file of its own. */
export interface Sheet {
  /** Path of the page below the site: "ke-hoach/2026/index.html". */
  page: string;
  /** Path of the file to make: "ke-hoach/2026/toan-van.pdf". */
  file: string;
  /** What the file calls itself. */
  title: string;
  /** The `data-part` it holds; the page whole when undefined. */
  part: string | undefined;
}

/** The part that stands for the page as a whole: the official head of a document and the hash of all its words. */
const WHOLE = 'toan-van';

const PDF_LINK = /<link rel="alternate" type="application\/pdf"[^>]*>/g;

/** The files a page says it can be had as: its links to PDF alternates are the one list of what is printed. */
export function sheetsOf(page: string, html: string): Sheet[] {
  return Array.from(html.matchAll(PDF_LINK), ([link]) => ({
    page,
    file: attribute(link, 'href').slice(1),
    title: attribute(link, 'title'),
    part: attribute(link, 'data-part') || undefined,
  }));
}

/** The page as it goes to the printer: the part marked, and the style sheet with the typefaces added. */
export function toPrinted(html: string, { part = WHOLE }: Sheet, fontSheet: string): string {
  const link = `<link rel="stylesheet" href="${fontSheet}">`;
  const root = part === WHOLE ? '<html ' : `<html data-print-part="${part}" `;
  return html
    .replace('<html ', root)
    .replace('</head>', `${link}</head>`)
    .replaceAll(`data-part="${part}"`, `data-part="${part}" data-printed`);
}

/** The content of a meta element by its name; empty when the page has none. */
export function metaOf(html: string, name: string): string {
  const [element = ''] = new RegExp(`<meta name="${name}"[^>]*>`).exec(html) ?? [];
  return attribute(element, 'content');
}

/** Bookmarks the page asks for, in order. */
export interface Bookmark {
  anchor: string;
  /** 1 stands for a section, 2 for what lies in it. */
  level: 1 | 2;
  title: string;
}

export function bookmarksOf(html: string): Bookmark[] {
  const links = html.matchAll(/<a href="#([^"]+)" data-outline="([12])"[^>]*>([^<]*)<\/a>/g);
  return Array.from(links, ([, anchor = '', level, title = '']) => ({
    anchor,
    level: level === '1' ? 1 : 2,
    title: decodeEntities(title),
  }));
}

function attribute(element: string, name: string): string {
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(element) ?? [];
  return decodeEntities(value);
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  '#38': '&',
  '#60': '<',
};

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
