import { lastSegment, yearOfId, type Content } from '../content.ts';
import { planYearOn } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { checkReferences, listed } from './fault.ts';

/** Every reference of a story leads somewhere, those inside its text too. */
export function checkStories(content: Content): Problem[] {
  const clauses = [...content.clauses, ...content.versionClauses];
  const plans = content.plans.map(({ data }) => data);
  const idsOf = (entries: readonly { id: string }[], year: number | undefined) => [
    ...new Set(entries.filter(({ id }) => yearOfId(id) === year).map(({ id }) => lastSegment(id))),
  ];
  const documentIds = content.documents.map((entry) => entry.id);
  return content.stories.flatMap((entry) => {
    const { data } = entry;
    const year = planYearOn(data.publishedOn, plans);
    const sourceKeys = data.sources.map((source) => source.key);
    const cited = [
      ...data.facts.flatMap((fact, row) =>
        fact.figures.map((figure, index) => ({
          id: figure.source,
          path: ['facts', row, 'figures', index, 'source'],
        })),
      ),
      ...Array.from(entry.body.matchAll(/\bnguon="([^"]*)"/g), (match) => ({
        id: match[1] ?? '',
        path: [],
      })),
    ];
    return [
      ...checkReferences(
        'CLAUSE-NOT-FOUND',
        entry,
        listed(data.clauses, 'clauses'),
        idsOf(clauses, year),
        'khoản',
      ),
      ...checkReferences(
        'TASK-NOT-FOUND',
        entry,
        listed(data.tasks, 'tasks'),
        idsOf(content.tasks, year),
        'nhiệm vụ',
      ),
      ...checkReferences(
        'DOCUMENT-NOT-FOUND',
        entry,
        listed(data.documents, 'documents'),
        documentIds,
        'văn bản',
      ),
      ...checkReferences(
        'SOURCE-NOT-FOUND',
        entry,
        cited,
        sourceKeys,
        'nguồn trong danh sách sources mang mã',
      ),
    ];
  });
}
