import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { DEMO_MARK, type Edition } from '#domain/edition.ts';
import { planAnnex } from './annex-plan.ts';
import { isDemoFile } from './annex-source.ts';
import { readTables } from './office/read-tables.ts';
import { Refusal } from './office/refusal.ts';
import type { ImportPlan } from './plan.ts';
import { planReport } from './report-plan.ts';

/** A file to take in. */
export interface ImportFile {
  name: string;
  bytes: Buffer;
}

/** What is known beside the file: the content as it stands, and what the command line adds. */
export interface ImportContext {
  content: Content;
  /** Text of a content file, by its path below the folder that holds content/. */
  textOf: (file: string) => string;
  edition: Edition;
  today: Day;
  year: number;
  on?: Day;
  source?: string;
  period?: string;
  report?: string;
  correction?: string;
}

/** How each kind of file becomes content; a kind only prepares, what is common to all writes. */
export const IMPORT_KINDS = {
  annex: (file, context) => {
    const { tables, doubts } = tablesOf(file, context);
    const plan = planAnnex(tables, context.content, context.textOf, {
      year: context.year,
      on: context.on ?? context.today,
      ...(context.source !== undefined && { source: context.source }),
    });
    return { ...plan, doubts: [...doubts, ...plan.doubts] };
  },
  report: (file, context) => {
    const { tables, doubts } = tablesOf(file, context);
    const plan = planReport(tables, context.content, context.textOf, context);
    return { ...plan, doubts: [...doubts, ...plan.doubts] };
  },
} as const satisfies Record<string, (file: ImportFile, context: ImportContext) => ImportPlan>;

export type ImportKind = keyof typeof IMPORT_KINDS;

export function isImportKind(name: string): name is ImportKind {
  return Object.hasOwn(IMPORT_KINDS, name);
}

/** Invented data never gets into what the office publishes. */
function tablesOf(
  { bytes, name }: ImportFile,
  { edition }: ImportContext,
): ReturnType<typeof readTables> {
  const read = readTables(bytes, name);
  if (edition === 'official' && isDemoFile(read.tables)) {
    throw new Refusal(
      `Tệp ghi "${DEMO_MARK}" nên không nhập vào nội dung thật. Xem bản minh họa bằng "npm run demo".`,
    );
  }
  return read;
}
