import {
  PDFArray,
  PDFDict,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * Numbers the objects of a file in the order in which one reaches them from its head, and leaves out what cannot be
 * reached: the browser numbers the same page differently from run to run. Comes last: references held elsewhere do
 * not follow.
 */
export function reorderObjects(pdf: PDFDocument): void {
  const { context } = pdf;
  const numbers = numbersByReach(pdf);
  const renumbering = new Renumbering(numbers);
  const objects = context.enumerateIndirectObjects();
  for (const [ref] of objects) context.delete(ref);
  context.largestObjectNumber = 0;
  for (const [ref, object] of objects) {
    const number = numbers.get(ref);
    if (number === undefined) continue;
    renumbering.apply(object);
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

/** Leads the references within objects to their new numbers, once: two objects may hold the same array. */
class Renumbering {
  readonly #numbers: ReadonlyMap<PDFRef, PDFRef>;
  readonly #done = new Set<PDFObject>();

  constructor(numbers: ReadonlyMap<PDFRef, PDFRef>) {
    this.#numbers = numbers;
  }

  apply(object: PDFObject): void {
    if (this.#done.has(object)) return;
    this.#done.add(object);
    if (object instanceof PDFStream) this.apply(object.dict);
    if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) object.set(key, this.#renumbered(value));
    }
    if (object instanceof PDFArray) {
      for (const [index, value] of object.asArray().entries()) {
        object.set(index, this.#renumbered(value));
      }
    }
  }

  #renumbered(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.#numbers.get(value) ?? value;
    this.apply(value);
    return value;
  }
}
