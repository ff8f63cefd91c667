import { lastSegment, yearOfId, type Content, type Entry } from '../content.ts';
import { documentKey } from '../document-number.ts';
import { clauseIdOf } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { problem, type Path } from './fault.ts';

/** Files named after their codes, and no code given twice. */
export function checkNames(content: Content): Problem[] {
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
