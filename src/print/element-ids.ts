import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** How the browser names an element that others point at: a counter over everything it has printed since it started. */
const ELEMENT_ID = /^node\d+$/;

/** Counts the ids of tagged elements from 1 in each file, so that they do not tell what was printed before it. */
export function renumberElements(pdf: PDFDocument): void {
  const places: Place[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) collect(object, places);
  // Same length, same order: the tree in which readers look ids up stays sorted.
  const ids = [...new Set(places.map(({ id }) => id))].sort();
  const renamed = new Map(
    ids.map((id, index) => [id, `node${String(index + 1).padStart(id.length - 4, '0')}`]),
  );
  for (const { id, replace } of places) replace(PDFString.of(renamed.get(id) ?? id));
}

interface Place {
  id: string;
  replace: (by: PDFString) => void;
}

/** Finds the ids below an object that stand in it, not those of objects it refers to. */
function collect(object: PDFObject, places: Place[]): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      visit(value, places, (by) => {
        object.set(key, by);
      });
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      visit(value, places, (by) => {
        object.set(index, by);
      });
    });
  }
}

function visit(value: PDFObject, places: Place[], replace: Place['replace']): void {
  if (!(value instanceof PDFString)) {
    collect(value, places);
    return;
  }
  const id = value.asString();
  if (ELEMENT_ID.test(id)) places.push({ id, replace });
}
