import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { DIST } from './built-site.ts';

/** What a reader's program finds in a PDF file. */
export interface ReadPdf {
  /** Text of each page. */
  pages: string[];
  /** In points. */
  sizes: { width: number; height: number }[];
  /** Titles, those below others indented by two spaces. */
  bookmarks: string[];
  /** Addresses of links that lead out of the file. */
  links: string[];
  /** How many links lead to a place in the file. */
  innerLinks: number;
  isTagged: boolean;
  /** Roles of the tags of the first page. */
  tags: Set<string>;
  info: Record<string, unknown>;
}

/** Reads a file of the built site: "ke-hoach/2026/toan-van.pdf"; or these bytes. */
export async function readPdf(file: string | Uint8Array): Promise<ReadPdf> {
  const bytes = typeof file === 'string' ? readFileSync(join(DIST, file)) : file;
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(pdf);
  const pages = await Promise.all(text.map((_text, index) => pdf.getPage(index + 1)));
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  const links = annotations.map(({ url }: { url?: string }) => url ?? '');
  const { info }: { info: object } = await pdf.getMetadata();
  const read = {
    pages: text,
    sizes: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width: Math.round(width), height: Math.round(height) };
    }),
    bookmarks: (await pdf.getOutline()).flatMap(({ title, items }) => [
      title,
      ...items.map((item: { title: string }) => `  ${item.title}`),
    ]),
    links: links.filter((link) => link !== ''),
    innerLinks: links.filter((link) => link === '').length,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    tags: new Set(rolesIn(await pages[0]?.getStructTree())),
    info: { ...info },
  };
  await pdf.loadingTask.destroy();
  return read;
}

function rolesIn(tag: unknown): string[] {
  if (typeof tag !== 'object' || tag === null) return [];
  const role = 'role' in tag && typeof tag.role === 'string' ? [tag.role] : [];
  const children: unknown[] = 'children' in tag && Array.isArray(tag.children) ? tag.children : [];
  return [...role, ...children.flatMap(rolesIn)];
}

/** A text without its white space: a line of a PDF breaks where the paper ends. */
export function letters(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
