import type { SectionNumber } from '#domain/labels.ts';
import type { Doubt } from '../office/table.ts';
import type { Paragraph } from '../paper/paper.ts';

export interface TreeClause {
  number: number;
  /** Verbatim, the first without its number. */
  paragraphs: string[];
  place: Paragraph['place'];
}

export interface TreeSection {
  number: SectionNumber;
  title: string;
  /** Paragraphs before the first clause. */
  intro: string[];
  clauses: TreeClause[];
  place: Paragraph['place'];
}

/** A plan's words in their places, before there are any files. */
export interface PlanTree {
  /** The state's name, the issuer, number and date: what stands above the word KẾ HOẠCH, line by line. */
  letterhead: string[];
  kind: string;
  title: string;
  /** Lines that say with what document the plan was issued; number and date of its own where there is none. */
  issuing: string[];
  /** Grounds and opening words. */
  preamble: string[];
  sections: TreeSection[];
  /** Closing words, recipients, signature. */
  closing: string[];
  year: number | undefined;
}

export interface ReadTree {
  tree: PlanTree;
  doubts: Doubt[];
}
