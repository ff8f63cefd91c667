import { lastSegment, type Content, type Entry } from '../content.ts';
import type { ProseComponent, ProseReader } from '../parsed-prose.ts';
import { paragraphsOf } from '../plan.ts';
import type { ProblemCode } from '../problem-kinds.ts';
import type { Problem } from '../problem.ts';
import type { StoryData } from '../story.ts';
import { foldWhiteSpace, nearest } from '../vietnamese.ts';
import { problem } from './fault.ts';

/** What the components in a story's text point to is there, and what they quote of the plan is to the letter. */
export function checkStoryComponents(content: Content, readProse: ProseReader): Problem[] {
  const known: Known = { clauseText: clauseTexts(content), content };
  return content.stories.flatMap((entry) => [
    ...repeatedKeys(entry),
    ...readProse(entry.body).components.flatMap((component) => faultsOf(component, entry, known)),
  ]);
}

interface Known {
  clauseText: ReadonlyMap<string, string>;
  content: Content;
}

function faultsOf(component: ProseComponent, entry: Entry<StoryData>, known: Known): Problem[] {
  const { name, attributes, text, line, column } = component;
  const tell = (code: ProblemCode, message: string): Problem[] => [
    { ...problem(code, entry, [], message), inBody: { line, column } },
  ];
  const missing = (code: ProblemCode, id: string, ids: readonly string[], noun: string) => {
    const near = nearest(id, ids);
    const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
    return tell(code, `không có ${noun} "${id}".${hint} Sửa lại mã cho đúng.`);
  };
  if (name === 'Anh') {
    const key = attributes.get('ma') ?? '';
    const keys = entry.data.photos.flatMap((photo) => photo.key ?? []);
    return keys.includes(key) ? [] : missing('PHOTO-KEY-NOT-FOUND', key, keys, 'ảnh mang key');
  }
  if (name !== 'TrichDan') return [];
  const document = attributes.get('van-ban');
  const documents = known.content.documents.map(({ id }) => id);
  if (document !== undefined && !documents.includes(document)) {
    return missing('DOCUMENT-NOT-FOUND', document, documents, 'văn bản');
  }
  const clause = attributes.get('khoan');
  if (clause === undefined) return [];
  const words = known.clauseText.get(clause);
  if (words === undefined) {
    return missing('CLAUSE-NOT-FOUND', clause, [...known.clauseText.keys()], 'khoản');
  }
  if (words.includes(unquoted(text))) return [];
  const message = `câu trích không có nguyên văn trong khoản ${clause}. Chép lại đúng từng chữ từ kế hoạch.`;
  return tell('QUOTE-NOT-FOUND', message);
}

/** The words in force of each clause of the newest plan, by the last part of its id. */
function clauseTexts({ clauses, plans }: Content): ReadonlyMap<string, string> {
  const year = Math.max(...plans.map(({ data }) => data.year));
  return new Map(
    clauses
      .filter(({ id }) => id.startsWith(`${year}/`))
      .map(({ id, body }) => [lastSegment(id), paragraphsOf(body).join(' ')]),
  );
}

/** Without the marks an editor may have put around a quotation: the page puts its own. */
function unquoted(text: string): string {
  return foldWhiteSpace(text).replace(/^["“](.*)["”]$/u, '$1');
}

function repeatedKeys(entry: Entry<StoryData>): Problem[] {
  const keys = entry.data.photos.map(({ key }) => key);
  return keys.flatMap((key, index) => {
    if (key === undefined || keys.indexOf(key) === index) return [];
    const message = `hai ảnh cùng key "${key}". Đổi một trong hai.`;
    return [problem('CODE-DUPLICATE', entry, ['photos', index, 'key'], message)];
  });
}
