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
import { routes } from '#domain/route.ts';
import {
  CONTEXT,
  documentReference,
  IN_FORCE,
  licenceReference,
  NOT_IN_FORCE,
  officeReference,
} from './json-ld-references.ts';

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
  if (force === 'in-force') node.legislationLegalForce = IN_FORCE;
  if (force === 'expired') node.legislationLegalForce = NOT_IN_FORCE;
  return node;
}

type Fact = PolicyDocument['title' | 'issuer' | 'issuedOn' | 'address'];

function isVerified(fact: Fact): fact is { value: string; verification: 'verified' } {
  return 'value' in fact && fact.verification === 'verified';
}

function isReliable(fact: Fact): fact is Exclude<Fact, { unknown: unknown }> {
  return 'value' in fact && fact.verification !== 'unverified';
}
