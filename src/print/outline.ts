import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Bookmark } from './sheet.ts';

interface Item {
  title: string;
  destination: PDFObject;
  children: Item[];
}

/**
 * Puts the bookmarks a page asks for in place of those the browser made of its headings; leaves the browser's where the
 * page asks for none. A bookmark whose anchor is not in the file, as in a file of one part, is left out.
 */
export function setBookmarks(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const items = nest(pdf, bookmarks);
  if (items.length === 0) return;
  const outline = pdf.context.nextRef();
  const refs = writeItems(pdf, items, outline);
  pdf.context.assign(
    outline,
    pdf.context.obj({ Type: 'Outlines', ...ends(refs), Count: count(items) }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), outline);
}

function nest(pdf: PDFDocument, bookmarks: readonly Bookmark[]): Item[] {
  const anchors = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const items: Item[] = [];
  for (const { anchor, level, title } of bookmarks) {
    const destination = anchors?.lookupMaybe(PDFName.of(anchor), PDFArray);
    if (destination === undefined) continue;
    const parent = level === 1 ? items : (items.at(-1)?.children ?? items);
    parent.push({ title, destination, children: [] });
  }
  return items;
}

function writeItems(pdf: PDFDocument, items: readonly Item[], parent: PDFRef): PDFRef[] {
  const refs = items.map(() => pdf.context.nextRef());
  for (const [index, { title, destination, children }] of items.entries()) {
    const ref = refs[index];
    if (ref === undefined) continue;
    const childRefs = writeItems(pdf, children, ref);
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    const entry = pdf.context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: destination,
      ...(previous !== undefined && { Prev: previous }),
      ...(next !== undefined && { Next: next }),
      ...(childRefs.length > 0 && { ...ends(childRefs), Count: childRefs.length }),
    });
    pdf.context.assign(ref, entry);
  }
  return refs;
}

function ends(refs: readonly PDFRef[]): Record<string, PDFRef> {
  const [first] = refs;
  const last = refs.at(-1);
  return first === undefined || last === undefined ? {} : { First: first, Last: last };
}

function count(items: readonly Item[]): number {
  return items.reduce((sum, { children }) => sum + 1 + count(children), 0);
}
