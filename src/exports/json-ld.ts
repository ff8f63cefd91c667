import type {
  BreadcrumbList,
  LegislationLeaf,
  Organization,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Settings } from '#domain/content.ts';
import type { PolicyDocument } from '#domain/document.ts';
import { DOCUMENT_KIND_LABELS, type DocumentRelationKind } from '#domain/labels.ts';
import type { Clause, Plan } from '#domain/plan.ts';
import { routes, toPlanFile } from '#domain/route.ts';
import {
  CONTEXT,
  clauseReference,
  documentReference,
  fromCommittee,
  licenceReference,
  officeReference,
  planReference,
} from './json-ld-references.ts';
import { PLAN_FILES } from './plan-files.ts';

/** JSON for inside a <script>: nothing in it can end the script or open a comment. */
export function toScriptText(json: object): string {
  return JSON.stringify(json)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}

/** The body that answers for the site. */
export function organization(
  settings: Settings,
  site: URL,
): WithContext<Exclude<Organization, string>> {
  return { '@context': CONTEXT, ...officeReference(settings, site) };
}

export function website(settings: Settings, site: URL): WithContext<WebSite> {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    '@id': new URL('#trang', site).href,
    url: new URL(routes.home, site).href,
    name: settings.name,
    description: settings.description,
    inLanguage: 'vi',
    license: licenceReference(settings),
    publisher: officeReference(settings, site),
  };
}

/** The way to a page, the page itself last; the home page is put first where the trail leaves it out. */
export function breadcrumb(
  trail: readonly { name: string; href: string }[],
  site: URL,
): WithContext<BreadcrumbList> {
  const home = { name: 'Trang đầu', href: routes.home };
  const steps = trail[0]?.href === home.href ? trail : [home, ...trail];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(href, site).href,
    })),
  };
}

/** The plan as a whole. It carries no number and no date: the source leaves both blank. */
export function legislationOfPlan(
  plan: Plan,
  settings: Settings,
  site: URL,
): WithContext<LegislationLeaf> {
  const clauses = plan.sections.flatMap((section) => section.clauses);
  const cited = new Set(clauses.flatMap((clause) => [...clause.documents]));
  return {
    '@context': CONTEXT,
    ...planReference(plan, site),
    ...fromCommittee(plan, settings, site),
    encoding: PLAN_FILES.map(({ format, mediaType }) => ({
      '@type': 'MediaObject',
      encodingFormat: mediaType,
      contentUrl: new URL(toPlanFile(plan.year, format), site).href,
    })),
    hasPart: clauses.map((clause) => clauseReference(clause, site)),
    citation: [...cited].map((document) => documentReference(document, site)),
  };
}

export function legislationOfClause(
  clause: Clause,
  plan: Plan,
  settings: Settings,
  site: URL,
): WithContext<LegislationLeaf> {
  return {
    '@context': CONTEXT,
    ...clauseReference(clause, site),
    ...fromCommittee(plan, settings, site),
    text: clause.paragraphs.join('\n'),
    isPartOf: planReference(plan, site),
    citation: clause.documents.map((document) => documentReference(document, site)),
  };
}

/** A document, with only those dates and addresses that somebody has seen in a source. */
export function legislationOfDocument(
  document: PolicyDocument,
  site: URL,
): WithContext<LegislationLeaf> {
  const { title, issuer, issuedOn, address, force } = document;
  const related = (...kinds: DocumentRelationKind[]) =>
    document.relations.flatMap((relation) =>
      relation.direction === 'outgoing' && relation.document && kinds.includes(relation.kind)
        ? [documentReference(relation.document, site)]
        : [],
    );
  const changed = related('replaces', 'repeals');
  const implemented = related('implements', 'details');
  const node: WithContext<LegislationLeaf> = {
    '@context': CONTEXT,
    ...documentReference(document, site),
    legislationType: DOCUMENT_KIND_LABELS[document.kind],
    inLanguage: 'vi',
  };
  if (changed.length > 0) node.legislationChanges = changed;
  if (implemented.length > 0) node.legislationEnsuresImplementationOf = implemented;
  if (isReliable(title)) node.description = title.value;
  if (isReliable(issuer)) {
    node.legislationPassedBy = { '@type': 'Organization', name: issuer.value };
  }
  if (isVerified(issuedOn)) node.legislationDate = issuedOn.value;
  if (isVerified(address)) node.sameAs = address.value;
  if (force === 'in-force') node.legislationLegalForce = 'https://schema.org/InForce';
  if (force === 'expired') node.legislationLegalForce = 'https://schema.org/NotInForce';
  return node;
}

type Fact = PolicyDocument['title' | 'issuer' | 'issuedOn' | 'address'];

function isVerified(fact: Fact): fact is { value: string; verification: 'verified' } {
  return 'value' in fact && fact.verification === 'verified';
}

function isReliable(fact: Fact): fact is Exclude<Fact, { unknown: unknown }> {
  return 'value' in fact && fact.verification !== 'unverified';
}
