import type { Content, Entry } from '../content.ts';
import { placeIn, type ProseBlock, type ProseReader } from '../parsed-prose.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-kinds.ts';
import { problem, type Path } from './fault.ts';
import { textsIn } from './text.ts';

/** Fields in the editors' own words; the others quote, name or count. */
const OWN_FIELDS = new Set([
  'title',
  'lead',
  'description',
  'meaning',
  'whyHere',
  'alt',
  'caption',
  'done',
  'next',
  'reason',
  'note',
  'notes',
]);

/** A text that editors wrote themselves, and how to tell a fault in it. */
export interface OwnText {
  entry: Entry<unknown>;
  text: string;
  /** Absent for a field. */
  block?: ProseBlock;
  tell: (code: ProblemCode, message: string, offset: number) => Problem;
}

/** The editors' own words of some entries: their fields and the text below. */
export function ownTextsOf(entries: readonly Entry<unknown>[], readProse: ProseReader): OwnText[] {
  return entries.flatMap((entry) => [
    ...textsIn(entry.data, [])
      .filter(({ path }) => path.some((part) => OWN_FIELDS.has(String(part))))
      .map(({ path, text }) => fieldText(entry, path, text)),
    ...readProse(entry.body).blocks.map((block) => blockText(entry, block)),
  ]);
}

function fieldText(entry: Entry<unknown>, path: Path, text: string): OwnText {
  return { entry, text, tell: (code, message) => problem(code, entry, path, message) };
}

function blockText(entry: Entry<unknown>, block: ProseBlock): OwnText {
  const tell: OwnText['tell'] = (code, message, offset) => ({
    ...problem(code, entry, [], message),
    inBody: placeIn(block, offset),
  });
  return { entry, text: block.text, block, tell };
}

/** Everything editors write in their own words: all but the plan itself and the tables. */
export function writtenEntries(content: Content): Entry<unknown>[] {
  const { stories, tasks, documents, guides, agencies, terms } = content;
  return [...stories, ...tasks, ...documents, ...guides, ...agencies, ...terms];
}
