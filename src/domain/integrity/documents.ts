import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { checkReferences } from './fault.ts';

/** Documents point to documents that are in the library. */
export function checkDocuments(content: Content): Problem[] {
  const ids = content.documents.map((entry) => entry.id);
  return content.documents.flatMap((entry) => {
    const { relations, expiry } = entry.data;
    const references = relations.flatMap(({ document }, index) =>
      document === undefined ? [] : [{ id: document, path: ['relations', index, 'document'] }],
    );
    if (expiry?.by !== undefined) references.push({ id: expiry.by, path: ['expiry', 'by'] });
    return checkReferences('DOCUMENT-NOT-FOUND', entry, references, ids, 'văn bản');
  });
}
