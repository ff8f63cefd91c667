import { PDFArray, PDFDict, PDFStream, type PDFObject } from '@cantoo/pdf-lib';

/**
 * Puts others in the place of the values that stand in an object, at any depth, but not in objects it refers to.
 * `replacement` gives what stands there instead, undefined where the value stays. `done` are the objects already seen to,
 * shared between calls: two objects may hold the same array.
 */
export function replaceValues(
  object: PDFObject,
  replacement: (value: PDFObject) => PDFObject | undefined,
  done: Set<PDFObject> = new Set(),
): void {
  if (done.has(object)) return;
  done.add(object);
  const replaced = (value: PDFObject): PDFObject => {
    const by = replacement(value);
    if (by === undefined) replaceValues(value, replacement, done);
    return by ?? value;
  };
  if (object instanceof PDFStream) replaceValues(object.dict, replacement, done);
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) object.set(key, replaced(value));
  }
  if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) object.set(index, replaced(value));
  }
}
