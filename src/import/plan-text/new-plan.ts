import type { Day } from '#domain/date.ts';
import { clauseIdOf } from '#domain/plan.ts';
import type { FileChange } from '../staged-changes.ts';
import {
  citationNameOf,
  clauseShortTitleOf,
  issuingNoteOf,
  sectionShortTitleOf,
} from './derived.ts';
import { planFiles } from './files.ts';
import type { PlanTree } from './tree.ts';

interface NewPlan {
  changes: FileChange[];
  told: string[];
  /** What an editor has to settle, since no source gives it. */
  toDo: string[];
}

/** The files of a plan of a year that has none yet, and what in them an editor must look at. */
export function newPlan(
  given: PlanTree,
  { year, on, isMachineRead }: { year: number; on: Day; isMachineRead: boolean },
): NewPlan {
  const toDo: string[] = [];
  const isIssued = given.issuing.length > 0;
  // The schema wants a line; one that says what is missing is true.
  const tree = isIssued ? given : { ...given, issuing: [given.kind] };
  if (!isIssued)
    toDo.push('không thấy dòng "(Ban hành kèm theo …)" hay số, ngày; điền issuing ở index.mdx.');
  const sentences = tree.sections
    .flatMap(({ clauses }) => clauses.flatMap(({ paragraphs }) => paragraphs))
    .join('\n');
  const files = planFiles(tree, {
    year,
    issuingNote: issuingNoteOf(given),
    citationName: citationNameOf(tree),
    sectionShortTitle: ({ title }) => sectionShortTitleOf(title, `${tree.title}\n${sentences}`),
    clauseShortTitle: (_section, clause) => clauseShortTitleOf(clause),
    publishedOn: on,
    isUnproofed: isMachineRead,
  });
  const ids = tree.sections.flatMap(({ number, clauses }) =>
    clauses.map((clause) => `${clauseIdOf(number, clause.number)} "${clauseShortTitleOf(clause)}"`),
  );
  toDo.push(
    `shortTitle của ${ids.length} khoản lấy từ những chữ đầu của khoản, đặt lại cho gọn: ${ids.join('; ')}.`,
    `citationName suy từ tựa: "${citationNameOf(tree)}"; issuingNote: "${issuingNoteOf(given)}". Xem lại.`,
  );
  const left = given.letterhead.filter((line) => !given.issuing.includes(line));
  if (left.length > 0) toDo.push(`phần đầu văn bản không đưa vào nội dung: ${left.join(' | ')}.`);
  return {
    changes: [...files].map(([name, after]) => ({ file: `content/plans/${year}/${name}`, after })),
    told: [...files.keys()].map((name) => `mới: content/plans/${year}/${name}`),
    toDo,
  };
}
