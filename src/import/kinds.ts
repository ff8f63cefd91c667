import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { DEMO_MARK, type Edition } from '#domain/edition.ts';
import { fold } from '#domain/vietnamese.ts';
import { planAnnex } from './annex-plan.ts';
import { isDemoFile } from './annex-source.ts';
import { readTables } from './office/read-tables.ts';
import { Refusal } from './office/refusal.ts';
import type { Paper } from './paper/paper.ts';
import { readPaper } from './paper/read-paper.ts';
import type { ImportPlan } from './plan.ts';
import type { Amending } from './plan-text/changes.ts';
import { preparePlanText } from './plan-text/prepare.ts';
import { planPhotos, type PhotoWords } from './photo-plan.ts';
import { planReport } from './report-plan.ts';
import { planStory, type StoryWords } from './story/story-plan.ts';

/** A file to take in. */
export interface ImportFile {
  name: string;
  bytes: Buffer;
}

/** What one command takes in; only photographs come several at a time, or none to mend those already there. */
export type ImportFiles = readonly ImportFile[];

/** What is known beside the files: the content as it stands, and what the command line adds. */
export interface ImportContext {
  content: Content;
  /** Text of a content file, by its path below the folder that holds content/. */
  textOf: (file: string) => string;
  /** Bytes of a content file, and the names of the files in a folder, both by paths like those of `textOf`. */
  bytesOf: (file: string) => Buffer;
  namesIn: (folder: string) => string[];
  edition: Edition;
  today: Day;
  /** The newest plan's when none is asked for. */
  year: number;
  askedYear?: number;
  on?: Day;
  source?: string;
  period?: string;
  report?: string;
  correction?: string;
  /** What amended a plan. */
  amendment?: Amending;
  /** Whether short forms a plan defines become terms of the glossary. */
  hasTerms?: boolean;
  /** Id of the story that photographs are for. */
  story?: string;
  /** What only a person knows of the photographs, in the order of the files. */
  photoWords?: PhotoWords;
  /** What only a person knows of a story. */
  storyWords?: StoryWords;
}

/** How each kind of file becomes content; a kind only prepares, what is common to all writes. */
export const IMPORT_KINDS = {
  annex: (files, context) => {
    const file = onlyFile(files);
    const { tables, doubts } = tablesOf(file, context);
    const plan = planAnnex(tables, context.content, context.textOf, {
      year: context.year,
      on: context.on ?? context.today,
      ...(context.source !== undefined && { source: context.source }),
    });
    return { ...plan, doubts: [...doubts, ...plan.doubts] };
  },
  report: (files, context) => {
    const file = onlyFile(files);
    const { tables, doubts } = tablesOf(file, context);
    const plan = planReport(tables, context.content, context.textOf, context);
    return { ...plan, doubts: [...doubts, ...plan.doubts] };
  },
  photo: planPhotos,
  story: (files, context) => planStory(onlyFile(files), context),
  plan: async (files, { content, textOf, askedYear, on, today, ...context }) => {
    const { bytes, name } = onlyFile(files);
    const paper = await readPaper(bytes, name);
    if (context.edition === 'official') refuseDemoText(paper);
    const { correction, amendment, hasTerms } = context;
    return preparePlanText(paper, content, textOf, {
      on: on ?? today,
      ...(askedYear !== undefined && { year: askedYear }),
      ...(correction !== undefined && { correction }),
      ...(amendment !== undefined && { amendment }),
      ...(hasTerms !== undefined && { hasTerms }),
    });
  },
} as const satisfies Record<
  string,
  (files: ImportFiles, context: ImportContext) => ImportPlan | Promise<ImportPlan>
>;

export type ImportKind = keyof typeof IMPORT_KINDS;

export function isImportKind(name: string): name is ImportKind {
  return Object.hasOwn(IMPORT_KINDS, name);
}

function onlyFile(files: ImportFiles): ImportFile {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new Refusal('Ghi đúng một tệp cần nhập.');
  return file;
}

const IS_DEMO = `Tệp ghi "${DEMO_MARK}" nên không nhập vào nội dung thật. Xem bản minh họa bằng "npm run demo".`;

function refuseDemoText({ paragraphs }: Paper): void {
  const mark = fold(DEMO_MARK);
  if (paragraphs.some(({ text }) => fold(text).includes(mark))) throw new Refusal(IS_DEMO);
}

/** Invented data never gets into what the office publishes. */
function tablesOf(
  { bytes, name }: ImportFile,
  { edition }: ImportContext,
): ReturnType<typeof readTables> {
  const read = readTables(bytes, name);
  if (edition === 'official' && isDemoFile(read.tables)) {
    throw new Refusal(IS_DEMO);
  }
  return read;
}
