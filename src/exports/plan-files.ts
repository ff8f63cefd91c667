import { DEMO_MARK } from '#domain/edition.ts';
import { planText, type Clause, type Plan } from '#domain/plan.ts';
import { toClause, toDocument, toPlan, toPlanFile } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { clauseEid, expressionAddress, toAkomaNtoso, workAddress } from './akoma-ntoso.ts';
import { contentHash } from './content-hash.ts';

/** One machine-readable form of a plan. */
export interface PlanFile {
  /** Ending of its address. */
  format: 'xml' | 'json' | 'txt' | 'md';
  label: string;
  mediaType: string;
  write: (plan: Plan, library: Library, site: URL) => string;
}

/** A form of a plan as an edition gives it out: the demo's says in the file itself what it is. */
export function writePlanFile(
  { format, write }: PlanFile,
  plan: Plan,
  library: Library,
  site: URL,
): string {
  const text = write(plan, library, site);
  if (library.edition === 'official' || format === 'json') return text;
  return format === 'xml'
    ? text.replace('?>', `?>\n<!-- ${DEMO_MARK} -->`)
    : `${DEMO_MARK}\n\n${text}`;
}

/** Every form a plan is given out in, each with an address of its own beside the plan's page. */
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
    write: (plan) => `${planText(plan)}\n`,
  },
  {
    format: 'md',
    label: 'Markdown',
    mediaType: 'text/markdown',
    write: (plan) => toMarkdown(plan),
  },
];

/** The plan as a tree: sections, clauses, paragraphs, each clause with its addresses and what it cites. */
function toPlanJson(plan: Plan, { settings, edition }: Library, site: URL): string {
  const absolute = (address: string) => new URL(address, site).href;
  const file = {
    work: workAddress(plan),
    expression: expressionAddress(plan),
    page: absolute(toPlan(plan.year)),
    year: plan.year,
    kind: plan.kind,
    title: plan.title,
    ...(edition === 'demo' && { notice: DEMO_MARK }),
    issuing: plan.issuing,
    officialNumber: null,
    officialNumberReason: plan.issuingNote,
    publishedOn: plan.publishedOn,
    lastChangedOn: plan.lastChangedOn,
    licence: settings.licence,
    sha256: contentHash(planText(plan)),
    formats: PLAN_FILES.map(({ format, mediaType }) => ({
      mediaType,
      href: absolute(toPlanFile(plan.year, format)),
    })),
    sections: plan.sections.map(({ number, title, clauses }) => ({
      number,
      title,
      clauses: clauses.map((clause) => clauseNode(clause, absolute)),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function clauseNode(clause: Clause, absolute: (address: string) => string) {
  return {
    id: clause.id,
    eId: clauseEid(clause),
    number: clause.number,
    page: absolute(toClause(clause.year, clause.id)),
    citation: clause.citation,
    sha256: contentHash(clause.paragraphs.join('\n')),
    paragraphs: clause.paragraphs,
    cites: clause.documents.map(({ id, number }) => ({ number, page: absolute(toDocument(id)) })),
    tasks: clause.tasks.map(({ code }) => code),
  };
}

/** Headings for the title and the sections; a clause's number is escaped so that no reader renumbers it. */
function toMarkdown(plan: Plan): string {
  const blocks = [`# ${plan.kind}`, `**${plan.title}**`, plan.issuing.join('\\\n')];
  for (const { number, title, clauses } of plan.sections) {
    blocks.push(`## ${number}. ${title}`);
    for (const clause of clauses) {
      const [first = '', ...rest] = clause.paragraphs.map(escapeMarkdown);
      blocks.push(`<a id="${clause.id}"></a>${clause.number}\\. ${first}`, ...rest);
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/gu, String.raw`\$&`).replace(/^([-+])/u, String.raw`\$1`);
}
