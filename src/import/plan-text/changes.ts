import { lastSegment, type Content } from '#domain/content.ts';
import { formatDay, type Day } from '#domain/date.ts';
import { clauseIdOf, paragraphsOf } from '#domain/plan.ts';
import { FrontMatter } from '../front-matter.ts';
import { Refusal } from '../office/refusal.ts';
import type { FileChange } from '../staged-changes.ts';
import { clauseShortTitleOf, sectionShortTitleOf } from './derived.ts';
import type { ExistingPlan, PlanDifference } from './difference.ts';
import { bodyOf, planFiles } from './files.ts';
import { requotedTasks } from './requoted.ts';
import type { PlanTree, TreeClause, TreeSection } from './tree.ts';

/** What put other words in a plan's place. */
export interface Amending {
  on: Day;
  by: string;
  reason: string;
}

export interface Writing {
  tree: PlanTree;
  existing: ExistingPlan;
  clauses: Content['clauses'];
  /** Of the same year. */
  tasks: Content['tasks'];
  difference: PlanDifference;
  textOf: (file: string) => string;
  isMachineRead: boolean;
  /** Day of the notes of change. */
  on: Day;
}

const OTHER_CLAUSES =
  'Tệp thêm hoặc bỏ khoản, nên không phải sửa chữ gõ sai (--replace). Dùng --amended-on, --by, --reason.';

/** Words typed wrongly put right where they stand and where tasks quote them, with a note of day and reason in each file. */
export function correct(writing: Writing, reason: string): FileChange[] {
  const { added, removed } = writing.difference;
  if (added.length + removed.length > 0) throw new Refusal(OTHER_CLAUSES);
  const note = `Sửa chữ gõ sai: ${reason}`;
  const { clauses, difference, tree, textOf, on } = writing;
  const corrected = clauses.flatMap(({ id, body }) => {
    const own = lastSegment(id);
    const after = treeClauses(tree)
      .find((each) => each.id === own)
      ?.clause.paragraphs.join(' ');
    if (after === undefined || !difference.changed.includes(own)) return [];
    return [{ id: own, before: paragraphsOf(body).join(' '), after }];
  });
  return [
    ...changedIndex(writing, note),
    ...changedClauses(writing, note),
    ...requotedTasks(writing.tasks, corrected, textOf, { on, note }),
  ];
}

/**
 * The words in force moved to versions/<day they began>/ untouched, the new ones in their place with the amendment
 * that made them. A clause that is no more loses its file; its last words stay in the version.
 */
export function amend(writing: Writing, amending: Amending): FileChange[] {
  const { existing, clauses, difference, textOf } = writing;
  const { amendment, publishedOn } = existing.data;
  const began = amendment?.on ?? publishedOn;
  if (amending.on <= began) {
    throw new Refusal(
      `Lời đang có bắt đầu từ ${formatDay(began)}, nên ngày sửa đổi (--amended-on) phải sau ngày ấy.`,
    );
  }
  const folder = existing.file.slice(0, existing.file.lastIndexOf('/'));
  const kept = [existing, ...clauses].map(({ file }): FileChange => {
    return { file: file.replace(folder, `${folder}/versions/${began}`), after: textOf(file) };
  });
  const note = `Theo ${amending.by}: ${amending.reason}`;
  const index = changedIndex(writing, note, { amendment: { ...amending } });
  const removed = clauses
    .filter(({ id }) => difference.removed.includes(lastSegment(id)))
    .map(({ file }): FileChange => ({
      file,
      before: textOf(file),
      after: '',
      isRemoved: true,
    }));
  return [
    ...kept,
    ...index,
    ...changedClauses(writing, note),
    ...addedClauses(writing),
    ...removed,
  ];
}

function changedIndex(
  { existing, difference, textOf, tree, isMachineRead, on }: Writing,
  note: string,
  more: Record<string, unknown> = {},
): FileChange[] {
  const fields = new Map([...difference.index, ...Object.entries(more)]);
  if (fields.size === 0) return [];
  const before = textOf(existing.file);
  const front = new FrontMatter(before);
  const known = new Set(existing.data.sections.map(({ number }) => number));
  for (const [field, value] of fields) {
    front.set(field, field === 'sections' ? sectionsOf(value, known, tree) : value);
  }
  if (isMachineRead) front.set('isUnproofed', true);
  front.append('changes', { on, note });
  return [{ file: existing.file, before, after: front.toString() }];
}

/** A section that is new has no short title yet. */
function sectionsOf(value: unknown, known: ReadonlySet<string>, tree: PlanTree): unknown {
  const sections = value as { number: string; title: string }[];
  return sections.map((section) =>
    known.has(section.number)
      ? section
      : { ...section, shortTitle: sectionShortTitleOf(section.title, tree.title) },
  );
}

function changedClauses(writing: Writing, note: string): FileChange[] {
  const { clauses, difference, textOf, isMachineRead, on } = writing;
  return clauses.flatMap(({ id, file }) => {
    const clause = treeClauses(writing.tree).find((each) => each.id === lastSegment(id))?.clause;
    if (clause === undefined || !difference.changed.includes(lastSegment(id))) return [];
    const before = textOf(file);
    const head = /^---\r?\n[\s\S]*?\n---[^\S\n]*\r?\n\s*/u.exec(before)?.[0] ?? '';
    const front = new FrontMatter(head + bodyOf(clause));
    if (isMachineRead) front.set('isUnproofed', true);
    front.append('changes', { on, note });
    return [{ file, before, after: front.toString() }];
  });
}

function addedClauses({ tree, existing, difference, isMachineRead, on }: Writing): FileChange[] {
  const folder = existing.file.slice(0, existing.file.lastIndexOf('/'));
  const files = planFiles(tree, {
    ...existing.data,
    sectionShortTitle: ({ title }) => title,
    clauseShortTitle: (_section: TreeSection, clause: TreeClause) => clauseShortTitleOf(clause),
    publishedOn: on,
    isUnproofed: isMachineRead,
  });
  return difference.added.map((id) => ({
    file: `${folder}/${id}.mdx`,
    after: files.get(`${id}.mdx`) ?? '',
  }));
}

function treeClauses({ sections }: PlanTree): { id: string; clause: TreeClause }[] {
  return sections.flatMap(({ number, clauses }) =>
    clauses.map((clause) => ({ id: clauseIdOf(number, clause.number), clause })),
  );
}
