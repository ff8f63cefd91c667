import { findDocumentNumbers } from '#domain/document-number.ts';

const TAG = /(<[^>]*>)/;

/**
 * Rendered HTML with every known document number in its text made a link; what stands inside a link or a tag is left alone.
 * @param addressByKey address of each document by its `documentKey`
 */
export function linkDocumentNumbers(
  html: string,
  addressByKey: ReadonlyMap<string, string>,
): string {
  let linkDepth = 0;
  return html
    .split(TAG)
    .map((piece) => {
      if (TAG.test(piece)) {
        if (/^<a[\s>]/.test(piece)) linkDepth += 1;
        if (piece === '</a>') linkDepth -= 1;
        return piece;
      }
      return linkDepth > 0 ? piece : linkText(piece, addressByKey);
    })
    .join('');
}

function linkText(text: string, addressByKey: ReadonlyMap<string, string>): string {
  let position = 0;
  let linked = '';
  for (const { start, end, key } of findDocumentNumbers(text)) {
    const address = addressByKey.get(key);
    if (address === undefined) continue;
    linked += `${text.slice(position, start)}<a href="${address}">${text.slice(start, end)}</a>`;
    position = end;
  }
  return linked + text.slice(position);
}
