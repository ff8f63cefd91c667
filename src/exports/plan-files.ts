import { DEMO_MARK } from '#domain/edition.ts';
import { textsOf, type DatedText } from '#domain/plan-version.ts';
import { planText, type Plan } from '#domain/plan.ts';
import { toPlan, toPlanFile, toPlanVersion } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { expressionAddress, workAddress } from './akoma-ntoso-meta.ts';
import { toAkomaNtoso } from './akoma-ntoso.ts';
import { clauseBlocks, clauseNode, escapeMarkdown, sharedFacts } from './clause-files.ts';
import { contentHash } from './content-hash.ts';
import { withDemoMark, type TextFile } from './text-file.ts';

/** One machine-readable form of a plan's text. */
export interface PlanFile extends TextFile {
  write: (text: DatedText, library: Library, site: URL) => string;
}

/** A form of a text as an edition gives it out: the demo's says in the file itself what it is. */
export function writePlanFile(
  file: PlanFile,
  text: DatedText,
  library: Library,
  site: URL,
): string {
  return withDemoMark(file.write(text, library, site), file.format, library.edition);
}

/** Every form a text is given out in, each with an address of its own beside the text's page. */
export const PLAN_FILES: readonly PlanFile[] = [
  {
    format: 'xml',
    label: 'Akoma Ntoso 3.0',
    mediaType: 'application/akn+xml',
    write: toAkomaNtoso,
  },
  { format: 'json', label: 'JSON', mediaType: 'application/json', write: toPlanJson },
  {
    format: 'txt',
    label: 'Văn bản thuần',
    mediaType: 'text/plain',
    write: (text) => `${planText(text)}\n`,
  },
  {
    format: 'md',
    label: 'Markdown',
    mediaType: 'text/markdown',
    write: (text) => toMarkdown(text),
  },
];

/** A text as a tree: sections, clauses, paragraphs, each clause with its addresses and what it cites. */
function toPlanJson(text: DatedText, library: Library, site: URL): string {
  const { edition } = library;
  const absolute = (address: string) => new URL(address, site).href;
  const file = {
    work: workAddress(text),
    expression: expressionAddress(text),
    page: absolute(
      text.endedBy === undefined ? toPlan(text.year) : toPlanVersion(text.year, text.day),
    ),
    ...(edition === 'demo' && { notice: DEMO_MARK }),
    kind: text.kind,
    title: text.title,
    issuing: text.issuing,
    ...sharedFacts(text, library, site),
    sha256: contentHash(planText(text)),
    formats: PLAN_FILES.map(({ format, mediaType }) => ({
      mediaType,
      href: absolute(toPlanFile(text.year, format, text.day)),
    })),
    versions: textsOf(planOf(text, library)).map(({ day, endedBy, year }) => ({
      from: day,
      until: endedBy?.on ?? null,
      page: absolute(toPlanVersion(year, day)),
    })),
    ...(text.isUnproofed === true && { isUnproofed: true }),
    ...(text.preamble && { preamble: text.preamble }),
    sections: text.sections.map(({ number, title, intro, clauses }) => ({
      number,
      title,
      ...(intro && { intro }),
      clauses: clauses.map((clause) => clauseNode(clause, text, absolute)),
    })),
    ...(text.closing && { closing: text.closing }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function planOf({ year }: DatedText, { plans, plan }: Library): Plan {
  return plans.find((each) => each.year === year) ?? plan;
}

/** Headings for the title and the sections; a clause's number is escaped so that no reader renumbers it. */
function toMarkdown(text: DatedText): string {
  const blocks = [`# ${text.kind}`, `**${text.title}**`, text.issuing.join('\\\n')];
  blocks.push(...(text.preamble ?? []).map(escapeMarkdown));
  for (const { number, title, intro = [], clauses } of text.sections) {
    blocks.push(
      `## ${number}. ${title}`,
      ...intro.map(escapeMarkdown),
      ...clauses.flatMap(clauseBlocks),
    );
  }
  blocks.push(...(text.closing ?? []).map(escapeMarkdown));
  return `${blocks.join('\n\n')}\n`;
}
