import type { CreativeWorkLeaf, LegislationLeaf, OrganizationLeaf } from 'schema-dts';
import type { Settings } from '#domain/content.ts';
import { formatDay } from '#domain/date.ts';
import type { PolicyDocument } from '#domain/document.ts';
import { DOCUMENT_KIND_LABELS } from '#domain/labels.ts';
import type { DatedText, PlanText } from '#domain/plan-version.ts';
import type { Clause } from '#domain/plan.ts';
import { routes, toClause, toDocument, toPlan, toPlanVersion } from '#domain/route.ts';
import { capitalize } from '#domain/vietnamese.ts';

export const CONTEXT = 'https://schema.org';
export const IN_FORCE = 'https://schema.org/InForce';
export const NOT_IN_FORCE = 'https://schema.org/NotInForce';
const PROVINCE = { '@type': 'AdministrativeArea', name: 'Tỉnh Gia Lai' } as const;

/** The body that answers for the site, as the publisher or author of everything on it. */
export function officeReference(settings: Settings, site: URL) {
  return {
    '@type': 'Organization',
    '@id': new URL('#co-quan-cong-bo', site).href,
    name: settings.publisher,
    url: new URL(routes.home, site).href,
    areaServed: PROVINCE,
  } as const satisfies OrganizationLeaf;
}

/** The licence, with what the office still has to say about it. */
export function licenceReference({ licence }: Settings): CreativeWorkLeaf {
  const node: CreativeWorkLeaf = { '@type': 'CreativeWork', name: licence.name, url: licence.href };
  if (licence.note !== undefined) node.description = licence.note;
  return node;
}

type Reference = Pick<LegislationLeaf, '@id' | 'url' | 'name' | 'legislationIdentifier'> & {
  '@type': 'Legislation';
};

export function planReference(plan: Pick<PlanText, 'year' | 'citationName'>, site: URL): Reference {
  const url = new URL(toPlan(plan.year), site).href;
  return { '@type': 'Legislation', '@id': url, url, name: capitalize(plan.citationName) };
}

/** One of the texts of a plan, at the address its words keep. */
export function textReference(
  text: Pick<DatedText, 'year' | 'day' | 'citationName'>,
  site: URL,
): Reference {
  const url = new URL(toPlanVersion(text.year, text.day), site).href;
  const name = `${capitalize(text.citationName)}, lời từ ${formatDay(text.day)}`;
  return { '@type': 'Legislation', '@id': url, url, name };
}

export function clauseReference(clause: Clause, site: URL): Reference {
  const url = new URL(toClause(clause.year, clause.id), site).href;
  return { '@type': 'Legislation', '@id': url, url, name: capitalize(clause.citation) };
}

export function documentReference(document: PolicyDocument, site: URL): Reference {
  const url = new URL(toDocument(document.id), site).href;
  const name = `${DOCUMENT_KIND_LABELS[document.kind]} ${document.number}`;
  return { '@type': 'Legislation', '@id': url, url, name, legislationIdentifier: document.number };
}

/** What a plan and each of its clauses share. */
export function fromCommittee(plan: Pick<PlanText, 'kind'>, settings: Settings, site: URL) {
  const committee = officeReference(settings, site);
  return {
    legislationType: capitalize(plan.kind.toLocaleLowerCase('vi')),
    legislationJurisdiction: PROVINCE,
    legislationPassedBy: committee,
    inLanguage: 'vi',
    publisher: committee,
  } as const satisfies Partial<LegislationLeaf>;
}
