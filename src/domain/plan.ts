import type { z } from 'zod';
import type { clauseSchema, planSchema } from '#schema/plan.ts';
import type { Day } from './date.ts';
import { SECTION_NUMBERS, type SectionNumber } from './labels.ts';
import { findCitations } from './citation/citation.ts';
import type { CitableDocument } from './citation/resolve.ts';
import type { PolicyDocument } from './document.ts';
import type { DatedText, PlanText, PlanVersion, RemovedClause } from './plan-version.ts';
import type { Story } from './story.ts';
import type { Summary } from './summary.ts';
import type { Task } from './task.ts';
import { foldWhiteSpace } from './vietnamese.ts';

export type PlanData = z.infer<typeof planSchema>;
export type ClauseData = z.infer<typeof clauseSchema>;

/** A numbered clause (khoản) with everything that hangs on it. */
export interface Clause extends Omit<ClauseData, 'continues'> {
  /** "ii-5": file name, anchor and last segment of the address. */
  id: string;
  year: number;
  /** "II.5", how people and charts name it. */
  label: string;
  /** Verbatim paragraphs, the first without its number. */
  paragraphs: readonly string[];
  /** How to cite it in an official letter. */
  citation: string;
  lastChangedOn: string;
  tasks: readonly Task[];
  stories: readonly Story[];
  /** Documents whose number the clause prints. */
  documents: readonly PolicyDocument[];
  /** The clauses of earlier years whose goal it takes up, and those of later years that take up its own. */
  continues: readonly Clause[];
  continuedBy: readonly Clause[];
}

export interface Section {
  number: SectionNumber;
  title: string;
  shortTitle: string;
  /** Verbatim paragraphs before its first clause. */
  intro?: readonly string[] | undefined;
  clauses: readonly Clause[];
}

export interface Plan extends DatedText {
  /** Earlier texts, newest first; none while the plan stands as first issued. */
  versions: readonly PlanVersion[];
  /** What earlier texts had and this one has not. */
  removedClauses: readonly RemovedClause[];
  /** In other languages, written by people. */
  summaries: readonly Summary[];
  lastChangedOn: string;
}

/** "2026/ii-5": a clause of any year, as a file names it. */
export function clauseKeyOf(year: number, id: string): string {
  return `${year}/${id}`;
}

/** The year of the plan in use on a day: what was written then speaks of that plan, also when a newer one has come. */
export function planYearOn(
  day: Day | undefined,
  plans: readonly Pick<PlanData, 'year' | 'publishedOn'>[],
): number | undefined {
  const newestFirst = [...plans].sort((left, right) => right.year - left.year);
  const inUse = newestFirst.find(({ publishedOn }) => day === undefined || publishedOn <= day);
  return (inUse ?? newestFirst.at(-1))?.year;
}

export function clauseIdOf(section: SectionNumber, number: number): string {
  return `${section.toLowerCase()}-${number}`;
}

/** Where a clause stands in the plan's own numbering. */
type ClauseNumber = Pick<ClauseData, 'section' | 'number'>;

/** Order of two clauses in the plan's own numbering. */
export function compareClauses(left: ClauseNumber, right: ClauseNumber): number {
  const bySection = SECTION_NUMBERS.indexOf(left.section) - SECTION_NUMBERS.indexOf(right.section);
  return bySection || left.number - right.number;
}

/** The paragraphs of a clause file: blocks between blank lines, line breaks inside a block folded. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\n\s*\n/u)
    .map(foldWhiteSpace)
    .filter((paragraph) => paragraph !== '');
}

/** "khoản 5 mục II Kế hoạch hoạt động năm 2026 của …". */
export function citationOf(clause: ClauseNumber, plan: Pick<PlanData, 'citationName'>): string {
  return `khoản ${clause.number} mục ${clause.section} ${plan.citationName}`;
}

/** The whole plan as plain text, in the order and the words of the source. */
export function planText(plan: PlanText): string {
  const front = [plan.kind, plan.title, ...plan.issuing, ...(plan.preamble ?? [])];
  return [...front, ...plan.sections.map(planSectionText), ...(plan.closing ?? [])].join('\n\n');
}

/** One section as plain text: its heading, then every paragraph. */
export function planSectionText(section: PlanText['sections'][number]): string {
  const lines = [`${section.number}. ${section.title}`, ...(section.intro ?? [])];
  for (const clause of section.clauses) {
    const [first = '', ...rest] = clause.paragraphs;
    lines.push(`${clause.number}. ${first}`, ...rest);
  }
  return lines.join('\n\n');
}

/** What a citation knows a plan by: it has no number, so its title, year and issuer. */
export function citablePlanOf({
  year,
  citationName,
}: Pick<PlanData, 'year' | 'citationName'>): CitableDocument {
  const [named] = findCitations(citationName);
  return {
    number: '',
    kind: 'plan',
    title: named?.title,
    issuer: named?.issuer,
    year,
    aliases: [],
  };
}
