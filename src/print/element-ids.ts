import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { replaceValues } from './replace-values.ts';

/** How the browser names an element that others point at: a counter over everything it has printed since it started. */
const ELEMENT_ID = /^node\d+$/;

const ROOT = PDFName.of('StructTreeRoot');
const ID = PDFName.of('ID');
const KIDS = PDFName.of('K');

/**
 * Counts the ids of tagged elements from 1 in each file, in the order in which they are read: the browser's tell what it
 * printed before, and their order changes from run to run.
 */
export function renumberElements(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(ROOT, PDFDict);
  if (root === undefined) return;
  const elements = new Map<string, PDFObject>();
  readIds(pdf, root.get(KIDS), elements);
  const renamed = new Map(
    [...elements.keys()].map((id, index) => [
      id,
      PDFString.of(`node${String(index + 1).padStart(8, '0')}`),
    ]),
  );
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    replaceValues(object, (value) =>
      value instanceof PDFString ? renamed.get(value.asString()) : undefined,
    );
  }
  if (!root.has(PDFName.of('IDTree'))) return;
  const names = [...elements].flatMap(([id, element]) => [renamed.get(id) ?? id, element]);
  root.set(PDFName.of('IDTree'), pdf.context.obj({ Names: names }));
}

/** Ids of the elements below one, each with what refers to its element, in reading order. */
function readIds(
  pdf: PDFDocument,
  place: PDFObject | undefined,
  found: Map<string, PDFObject>,
): void {
  const object = pdf.context.lookup(place);
  if (object instanceof PDFArray) {
    for (const kid of object.asArray()) readIds(pdf, kid, found);
  } else if (object instanceof PDFDict && place !== undefined) {
    const id = object.lookup(ID);
    if (id instanceof PDFString && ELEMENT_ID.test(id.asString())) found.set(id.asString(), place);
    readIds(pdf, object.get(KIDS), found);
  }
}
