import type { Agency, Commune } from '#domain/agency.ts';
import { valueOf, type PolicyDocument } from '#domain/document.ts';
import {
  DOCUMENT_KIND_LABELS,
  FORCE_LABELS,
  PAGE_KIND_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  type PageKind,
} from '#domain/labels.ts';
import type { Clause } from '#domain/plan.ts';
import type { Story } from '#domain/story.ts';
import type { Task } from '#domain/task.ts';
import { numberForms } from './number-forms.ts';

/** What answers can be narrowed by, beside their kind; the keys stand in the address of a search. */
export const PAGE_FACETS = ['co-quan', 'xa', 'linh-vuc', 'nam', 'hieu-luc'] as const;
export type PageFacet = (typeof PAGE_FACETS)[number];

/** What the search knows of a page beside its text; every value as a reader sees it. */
export interface PageFacts {
  kind: PageKind;
  /** Where the page stands: "Kế hoạch 2026 › Mục II". */
  path: string;
  /** What it is called beside its title. */
  name?: string;
  /** Status of a task, force of a document. */
  state?: string;
  /** All the ways to write its number. */
  so?: string;
  facets?: Partial<Record<PageFacet, readonly string[]>>;
}

/** One fact as the index reads it from a page: of the page alone, or to narrow answers by. */
export interface FactTag {
  role: 'filter' | 'meta';
  name: string;
  value: string;
}

/** What the page tells the index of its facts, the facets first. */
export function tagsOf({ kind, path, name, state, so, facets = {} }: PageFacts): FactTag[] {
  const filters = Object.entries({ kind: [PAGE_KIND_LABELS[kind]], ...facets });
  const meta = Object.entries({ path, name, state, so });
  return [
    ...filters.flatMap(([facet, values]) =>
      values.map((value) => ({ role: 'filter' as const, name: facet, value })),
    ),
    ...meta.flatMap(([fact, value]) =>
      value === undefined ? [] : { role: 'meta' as const, name: fact, value },
    ),
  ];
}

export function factsOfClause(clause: Clause): PageFacts {
  return {
    kind: 'clause',
    path: `Kế hoạch ${clause.year} › Mục ${clause.section}`,
    so: `${clause.label} ${clause.id.replace('-', '')}`,
    facets: { nam: [String(clause.year)], 'co-quan': namesOf(clause.tasks.flatMap(agenciesOf)) },
  };
}

export function factsOfTask(task: Task): PageFacts {
  const [clause] = task.clauses;
  const place = clause && ` › Khoản ${clause.number} mục ${clause.section}`;
  return {
    kind: 'task',
    path: `Kế hoạch ${task.year}${place ?? ''}`,
    state: STATUS_LABELS[task.status],
    so: codeForms(task.code),
    facets: { nam: [String(task.year)], 'co-quan': namesOf(agenciesOf(task)) },
  };
}

export function factsOfStory(story: Story): PageFacts {
  const { commune } = story;
  return {
    kind: 'story',
    path: `Mô hình HTX › ${SECTOR_LABELS[story.sector]}`,
    facets: {
      'linh-vuc': [SECTOR_LABELS[story.sector]],
      xa: 'fullName' in commune ? [commune.fullName] : [],
    },
  };
}

export function factsOfDocument(document: PolicyDocument): PageFacts {
  const year = valueOf(document.issuedOn)?.slice(0, 4) ?? yearIn(document.number);
  return {
    kind: 'document',
    path: `Văn bản › ${DOCUMENT_KIND_LABELS[document.kind]}`,
    ...nameOf(valueOf(document.title)),
    state: FORCE_LABELS[document.force],
    so: numberForms(document).join(' · '),
    facets: {
      nam: year === undefined ? [] : [year],
      'hieu-luc': [FORCE_LABELS[document.force]],
    },
  };
}

/** A page of the document's original file; asked for by number, the document itself comes first. */
export function factsOfAttachment(document: PolicyDocument): PageFacts {
  const { kind, path, state, facets } = factsOfDocument(document);
  return {
    kind,
    path: `${path} › ${document.number}`,
    ...(state !== undefined && { state }),
    ...(facets !== undefined && { facets }),
  };
}

export function factsOfAgency(agency: Agency): PageFacts {
  return { kind: 'agency', path: PAGE_KIND_LABELS.agency, facets: { 'co-quan': [agency.name] } };
}

export function factsOfCommune(commune: Commune): PageFacts {
  return { kind: 'commune', path: PAGE_KIND_LABELS.commune, facets: { xa: [commune.fullName] } };
}

/** Terms and guides: nothing to narrow by but their kind. */
export function plainFacts(kind: PageKind): PageFacts {
  return { kind, path: PAGE_KIND_LABELS[kind] };
}

function nameOf(name: string | undefined): { name?: string } {
  return name === undefined ? {} : { name };
}

function agenciesOf({ leadAgency, partnerAgencies }: Task): Agency[] {
  return [
    ...('agency' in leadAgency ? [leadAgency.agency] : []),
    ...('agencies' in partnerAgencies ? partnerAgencies.agencies : []),
  ];
}

function namesOf(agencies: readonly Agency[]): string[] {
  return [...new Set(agencies.map(({ name }) => name))];
}

/** "NV-001" → "NV-001 NV001 NV1". */
function codeForms(code: string): string {
  const [letters = '', digits = ''] = code.split('-');
  return [code, letters + digits, `${letters}${Number(digits)}`].join(' ');
}

/** "17/2023/QH15" → "2023". */
function yearIn(number: string): string | undefined {
  return /\/(\d{4})\//.exec(number)?.[1];
}
