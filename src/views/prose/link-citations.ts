import { findCitations } from '#domain/citation/citation.ts';
import type { Resolve } from '#domain/citation/resolve.ts';
import type { PolicyDocument } from '#domain/document.ts';
import { toDocument } from '#domain/route.ts';

const TAG = /(<[^>]*>)/;

/** Rendered HTML with every document it cites beyond doubt made a link; what stands inside a link or a tag is left alone. */
export function linkCitations(html: string, resolve: Resolve<Pick<PolicyDocument, 'id'>>): string {
  let linkDepth = 0;
  return html
    .split(TAG)
    .map((piece) => {
      if (TAG.test(piece)) {
        if (/^<a[\s>]/.test(piece)) linkDepth += 1;
        if (piece === '</a>') linkDepth -= 1;
        return piece;
      }
      return linkDepth > 0 ? piece : linkText(piece, resolve);
    })
    .join('');
}

function linkText(text: string, resolve: Resolve<Pick<PolicyDocument, 'id'>>): string {
  let position = 0;
  let linked = '';
  for (const citation of findCitations(text)) {
    const resolved = resolve(citation);
    if (resolved?.isCertain !== true) continue;
    const { start, end } = citation.name;
    linked += `${text.slice(position, start)}<a href="${toDocument(resolved.document.id)}">${text.slice(start, end)}</a>`;
    position = end;
  }
  return linked + text.slice(position);
}
