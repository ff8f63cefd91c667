import type { Content } from '#domain/content.ts';
import { lastSegment, yearOfId } from '#domain/content.ts';
import { compareWords } from '#domain/plan-version.ts';
import { clauseIdOf, paragraphsOf } from '#domain/plan.ts';
import type { PlanTree } from './tree.ts';

/** What a read plan says otherwise than the plan of that year in content. */
export interface PlanDifference {
  /** Fields of index.mdx with their new values. */
  index: Map<string, unknown>;
  /** Clause ids. */
  changed: string[];
  added: string[];
  removed: string[];
  /** One line for each, with the words that came and went. */
  told: string[];
}

export type ExistingPlan = Content['plans'][number];

/** Compares word by word; names given by editors (short titles) are no part of the source. */
export function differenceOf(
  tree: PlanTree,
  plan: ExistingPlan,
  clauses: Content['clauses'],
): PlanDifference {
  const difference: PlanDifference = {
    index: new Map(),
    changed: [],
    added: [],
    removed: [],
    told: [],
  };
  const { data } = plan;
  const shortTitles = new Map(data.sections.map(({ number, shortTitle }) => [number, shortTitle]));
  const texts = { kind: tree.kind, title: tree.title };
  const lists = { issuing: tree.issuing, preamble: tree.preamble, closing: tree.closing };
  for (const [field, value] of Object.entries(texts)) {
    compare(difference, field, data[field as keyof typeof texts], value, value);
  }
  for (const [field, value] of Object.entries(lists)) {
    const old = data[field as keyof typeof lists] ?? [];
    compare(difference, field, old.join('\n'), value.join('\n'), value);
  }
  const sections = tree.sections.map(({ number, title, intro }) => ({
    number,
    title,
    shortTitle: shortTitles.get(number) ?? title,
    ...(intro.length > 0 && { intro }),
  }));
  compare(difference, 'sections', headingsOf(data.sections), headingsOf(sections), sections);
  compareClauses(
    difference,
    tree,
    clauses.filter(({ id }) => yearOfId(id) === data.year),
  );
  return difference;
}

export function isSame({ index, changed, added, removed }: PlanDifference): boolean {
  return index.size + changed.length + added.length + removed.length === 0;
}

function headingsOf(
  sections: readonly { number: string; title: string; intro?: readonly string[] | undefined }[],
): string {
  return sections
    .map(({ number, title, intro = [] }) => [`${number}. ${title}`, ...intro].join('\n'))
    .join('\n');
}

function compare(
  difference: PlanDifference,
  field: string,
  old: string,
  next: string,
  value: unknown,
): void {
  if (old === next) return;
  difference.index.set(field, value);
  difference.told.push(`${field}: ${changedWords(old, next)}`);
}

function compareClauses(
  difference: PlanDifference,
  tree: PlanTree,
  clauses: Content['clauses'],
): void {
  const old = new Map(
    clauses.map(({ id, body }) => [lastSegment(id), paragraphsOf(body).join('\n')]),
  );
  const read = new Map(
    tree.sections.flatMap(({ number, clauses: own }) =>
      own.map((clause) => [clauseIdOf(number, clause.number), clause.paragraphs.join('\n')]),
    ),
  );
  for (const [id, text] of read) {
    const before = old.get(id);
    if (before === text) continue;
    (before === undefined ? difference.added : difference.changed).push(id);
    difference.told.push(
      before === undefined
        ? `${id}  thêm: ${text.slice(0, 80)}…`
        : `${id}  ${changedWords(before, text)}`,
    );
  }
  for (const [id, text] of old) {
    if (read.has(id)) continue;
    difference.removed.push(id);
    difference.told.push(`${id}  bỏ: ${text.slice(0, 80)}…`);
  }
}

/** "… của [-tỉnh-] {+thành phố+} …": the words that came and went, with a little around them. */
export function changedWords(old: string, next: string): string {
  return compareWords(old, next)
    .map(({ kind, text }) => {
      if (kind === 'deleted') return `[-${text}-]`;
      if (kind === 'inserted') return `{+${text}+}`;
      return text.length > 60 ? `${text.slice(0, 25)} … ${text.slice(-25)}` : text;
    })
    .join('')
    .replaceAll('\n', ' ¶ ');
}
