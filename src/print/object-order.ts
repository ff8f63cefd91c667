import {
  PDFArray,
  PDFDict,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { replaceValues } from './replace-values.ts';

/**
 * Numbers the objects of a file in the order in which one reaches them from its head, and leaves out what cannot be
 * reached: the browser numbers the same page differently from run to run. Comes last: references held elsewhere do
 * not follow.
 */
export function reorderObjects(pdf: PDFDocument): void {
  const { context } = pdf;
  const numbers = numbersByReach(pdf);
  const done = new Set<PDFObject>();
  const objects = context.enumerateIndirectObjects();
  for (const [ref] of objects) context.delete(ref);
  context.largestObjectNumber = 0;
  for (const [ref, object] of objects) {
    const number = numbers.get(ref);
    if (number === undefined) continue;
    replaceValues(
      object,
      (value) => (value instanceof PDFRef ? numbers.get(value) : undefined),
      done,
    );
    context.assign(number, object);
  }
  const { Root, Info } = context.trailerInfo;
  if (Root instanceof PDFRef) context.trailerInfo.Root = numbers.get(Root) ?? Root;
  if (Info instanceof PDFRef) context.trailerInfo.Info = numbers.get(Info) ?? Info;
}

function numbersByReach({ context }: PDFDocument): Map<PDFRef, PDFRef> {
  const { Root, Info } = context.trailerInfo;
  const numbers = new Map<PDFRef, PDFRef>();
  // A stack and not a call within a call: a long table is a long chain of references.
  const waiting = [Info, Root].filter((value) => value !== undefined);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) {
      waiting.push(...partsOf(object).reverse());
    } else if (!numbers.has(object)) {
      numbers.set(object, PDFRef.of(numbers.size + 1));
      const target = context.lookup(object);
      if (target !== undefined) waiting.push(target);
    }
  }
  return numbers;
}

function partsOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFStream) return [object.dict];
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
}
