import { DEMO_MARK } from '#domain/edition.ts';
import type { DatedText } from '#domain/plan-version.ts';
import type { Clause, Section } from '#domain/plan.ts';
import { toClause, toClauseFile, toDatedClause, toDocument } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { expressionAddress } from './akoma-ntoso-meta.ts';
import { clauseAsAkomaNtoso, clauseEid } from './akoma-ntoso.ts';
import { contentHash } from './content-hash.ts';
import { withDemoMark, type TextFile } from './text-file.ts';

/** A clause as one text of the plan has it. */
export interface DatedClause {
  clause: Clause;
  section: Section;
  text: DatedText;
}

interface ClauseFile extends TextFile {
  write: (dated: DatedClause, library: Library, site: URL) => string;
}

/** Every clause of a text. */
export function clausesOfText(text: DatedText): DatedClause[] {
  return text.sections.flatMap((section) =>
    section.clauses.map((clause) => ({ clause, section, text })),
  );
}

/** Every form a single clause is given out in. */
export const CLAUSE_FILES: readonly ClauseFile[] = [
  {
    format: 'xml',
    label: 'Akoma Ntoso 3.0',
    mediaType: 'application/akn+xml',
    write: ({ clause, section, text }, library, site) =>
      clauseAsAkomaNtoso(clause, section, text, library, site),
  },
  { format: 'json', label: 'JSON', mediaType: 'application/json', write: toClauseJson },
  {
    format: 'txt',
    label: 'Văn bản thuần',
    mediaType: 'text/plain',
    write: ({ clause }) => {
      const [first = '', ...rest] = clause.paragraphs;
      return `${[`${clause.number}. ${first}`, ...rest].join('\n\n')}\n`;
    },
  },
  {
    format: 'md',
    label: 'Markdown',
    mediaType: 'text/markdown',
    write: ({ clause }) => `${clauseBlocks(clause).join('\n\n')}\n`,
  },
];

export function writeClauseFile(
  file: ClauseFile,
  dated: DatedClause,
  library: Library,
  site: URL,
): string {
  return withDemoMark(file.write(dated, library, site), file.format, library.edition);
}

function toClauseJson({ clause, section, text }: DatedClause, library: Library, site: URL): string {
  const absolute = (address: string) => new URL(address, site).href;
  const file = {
    expression: `${expressionAddress(text)}/!main~${clauseEid(clause)}`,
    ...(library.edition === 'demo' && { notice: DEMO_MARK }),
    section: { number: section.number, title: section.title },
    ...clauseNode(clause, text, absolute),
    ...sharedFacts(text, library, site),
    formats: CLAUSE_FILES.map(({ format, mediaType }) => ({
      mediaType,
      href: absolute(toClauseFile(text.year, text.day, clause.id, format)),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What holds for a text as a whole and for each of its clauses. */
export function sharedFacts(text: DatedText, { settings }: Library, site: URL) {
  return {
    year: text.year,
    officialNumber: null,
    officialNumberReason: text.issuingNote,
    publishedOn: text.publishedOn,
    inForceFrom: text.day,
    inForceUntil: text.endedBy?.on ?? null,
    amendedBy: text.amendment ?? null,
    licence: settings.licence,
    site: site.href,
  };
}

/** A clause in a tree: its addresses, its words, what it cites and which tasks it sets. */
export function clauseNode(clause: Clause, text: DatedText, absolute: (address: string) => string) {
  return {
    id: clause.id,
    eId: clauseEid(clause),
    number: clause.number,
    page: absolute(toClause(clause.year, clause.id)),
    version: absolute(toDatedClause(clause.year, text.day, clause.id)),
    citation: clause.citation,
    sha256: contentHash(clause.paragraphs.join('\n')),
    paragraphs: clause.paragraphs,
    cites: clause.documents.map(({ id, number }) => ({ number, page: absolute(toDocument(id)) })),
    tasks: clause.tasks.map(({ code }) => code),
    continues: clause.continues.map(({ id, year }) => absolute(toClause(year, id))),
    continuedBy: clause.continuedBy.map(({ id, year }) => absolute(toClause(year, id))),
  };
}

/** A clause in Markdown that reads as it is written: no list, no emphasis, no heading of its own making. */
export function clauseBlocks({ id, number, paragraphs }: Clause): string[] {
  const [first = '', ...rest] = paragraphs.map(escapeMarkdown);
  return [`<a id="${id}"></a>${number}\\. ${first}`, ...rest];
}

/** Words as they are, whatever signs of Markdown they hold. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/gu, String.raw`\$&`).replace(/^([-+])/u, String.raw`\$1`);
}
