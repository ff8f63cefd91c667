import { lastSegment, yearOfId, type Content, type Entry } from './content.ts';
import { documentKey } from './document-number.ts';
import { clauseIdOf, paragraphsOf } from './plan.ts';
import type { ProblemCode } from './problem-kinds.ts';
import type { Problem } from './problem.ts';
import { foldWhiteSpace, isNfc, nearest } from './vietnamese.ts';

type Path = Problem['path'];

/** Every fault between files: references that lead nowhere, quotes not in their clause, ids given twice. */
export function checkIntegrity(content: Content): Problem[] {
  return [
    ...checkNames(content),
    ...checkText(content),
    ...checkTasks(content),
    ...checkStories(content),
    ...checkDocuments(content),
  ];
}

function problem(
  code: ProblemCode,
  entry: Pick<Entry<unknown>, 'file'>,
  path: Path,
  message: string,
): Problem {
  return { code, file: entry.file, path, message };
}

/** Reports each id of `entry` that is not among the known ones, with the nearest that are. */
function checkReferences(
  code: ProblemCode,
  entry: Pick<Entry<unknown>, 'file'>,
  references: readonly { id: string; path: Path }[],
  known: readonly string[],
  noun: string,
): Problem[] {
  return references
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => {
      const near = nearest(id, known);
      const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
      return problem(code, entry, path, `không có ${noun} "${id}".${hint} Sửa lại mã cho đúng.`);
    });
}

function listed(ids: readonly string[], field: string): { id: string; path: Path }[] {
  return ids.map((id, index) => ({ id, path: [field, index] }));
}

function checkNames(content: Content): Problem[] {
  const problems: Problem[] = [];
  const expect = (entry: Entry<unknown>, expected: string, path: Path) => {
    if (lastSegment(entry.id) === expected) return;
    problems.push(
      problem(
        'FILE-NAME-MISMATCH',
        entry,
        path,
        `tên tệp phải là "${expected}". Đổi tên tệp hoặc sửa mã.`,
      ),
    );
  };
  for (const entry of content.clauses) {
    expect(entry, clauseIdOf(entry.data.section, entry.data.number), ['number']);
  }
  for (const entry of content.tasks) expect(entry, entry.data.code.toLowerCase(), ['code']);
  for (const entry of content.documents) expect(entry, documentKey(entry.data.number), ['number']);

  return [
    ...problems,
    ...checkUnique(content.tasks, (entry) => `${yearOfId(entry.id)} ${entry.data.code}`, ['code']),
    ...checkUnique(content.documents, (entry) => documentKey(entry.data.number), ['number']),
    ...checkUnique(content.communes, (entry) => entry.data.code, ['code']),
    ...checkUnique(content.terms, (entry) => entry.data.term, ['term']),
    ...checkUnique(content.agencies, (entry) => entry.data.name, ['name']),
  ];
}

function checkUnique<Data>(
  entries: readonly Entry<Data>[],
  keyOf: (entry: Entry<Data>) => string,
  path: Path,
): Problem[] {
  const first = new Map<string, Entry<Data>>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      return [];
    }
    const message = `"${key}" đã dùng ở ${earlier.file}. Mỗi mã chỉ dùng một lần: đổi một trong hai.`;
    return [problem('CODE-DUPLICATE', entry, path, message)];
  });
}

function checkText(content: Content): Problem[] {
  const { settings, ...collections } = content;
  const entries: Entry<unknown>[] = [settings, ...Object.values(collections).flat()];
  return entries
    .filter((entry) => !isNfc(entry.body))
    .map((entry) =>
      problem(
        'TEXT-NOT-NFC',
        entry,
        [],
        'phần thân bài có chữ ở dạng tổ hợp rời (NFD). Lưu lại tệp ở dạng dựng sẵn (NFC).',
      ),
    );
}

function checkTasks(content: Content): Problem[] {
  const agencyIds = content.agencies.map((entry) => entry.id);
  return content.tasks.flatMap((entry) => {
    const { data } = entry;
    const year = yearOfId(entry.id);
    const clauses = content.clauses.filter((clause) => yearOfId(clause.id) === year);
    const clauseIds = clauses.map((clause) => lastSegment(clause.id));
    const text = clauses
      .filter((clause) => data.clauses.includes(lastSegment(clause.id)))
      .map((clause) => paragraphsOf(clause.body).join(' '))
      .join(' ');
    const lead = 'agency' in data.leadAgency ? data.leadAgency : undefined;
    const partners = 'agencies' in data.partnerAgencies ? data.partnerAgencies.agencies : [];
    const problems = [
      ...checkReferences(
        'CLAUSE-NOT-FOUND',
        entry,
        listed(data.clauses, 'clauses'),
        clauseIds,
        `khoản trong kế hoạch ${year}`,
      ),
      ...checkReferences(
        'AGENCY-NOT-FOUND',
        entry,
        [
          ...(lead === undefined ? [] : [{ id: lead.agency, path: ['leadAgency', 'agency'] }]),
          ...partners.map((id, index) => ({ id, path: ['partnerAgencies', 'agencies', index] })),
        ],
        agencyIds,
        'cơ quan',
      ),
    ];
    // What the annex says stands in the annex, not in the clause.
    if (data.annex !== undefined) return problems;
    if (!text.includes(foldWhiteSpace(data.quote))) {
      const message = `câu trích không có nguyên văn trong ${data.clauses.join(', ')}. Chép lại đúng từng chữ từ kế hoạch.`;
      problems.push(problem('QUOTE-NOT-FOUND', entry, ['quote'], message));
    }
    if (lead !== undefined && !text.includes(foldWhiteSpace(lead.words))) {
      const message = `kế hoạch không gọi cơ quan chủ trì bằng chữ "${lead.words}". Chép đúng chữ của khoản.`;
      problems.push(problem('WORDS-NOT-FOUND', entry, ['leadAgency', 'words'], message));
    }
    return problems;
  });
}

function checkStories(content: Content): Problem[] {
  const clauseIds = [...new Set(content.clauses.map((entry) => lastSegment(entry.id)))];
  const taskIds = [...new Set(content.tasks.map((entry) => lastSegment(entry.id)))];
  const documentIds = content.documents.map((entry) => entry.id);
  const communeCodes = content.communes.map((entry) => entry.data.code);
  return content.stories.flatMap((entry) => {
    const { data } = entry;
    const commune =
      typeof data.commune === 'string' ? [{ id: data.commune, path: ['commune'] }] : [];
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
        clauseIds,
        'khoản',
      ),
      ...checkReferences('TASK-NOT-FOUND', entry, listed(data.tasks, 'tasks'), taskIds, 'nhiệm vụ'),
      ...checkReferences(
        'DOCUMENT-NOT-FOUND',
        entry,
        listed(data.documents, 'documents'),
        documentIds,
        'văn bản',
      ),
      ...checkReferences('COMMUNE-NOT-FOUND', entry, commune, communeCodes, 'xã, phường mang mã'),
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

function checkDocuments(content: Content): Problem[] {
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
