import { createAnnotator } from '#domain/annotation.ts';
import type { Clause, Plan, Section } from '#domain/plan.ts';
import { toDocument, toPlan } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { element, escapeXml } from './xml.ts';

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Our own statements, which Akoma Ntoso has no element for. */
export const OWN_NAMESPACE = 'urn:ktttgialai:ke-hoach';
const EDITOR = '#ban-bien-tap';
const COMMITTEE = '#ban-chi-dao';

/** "/akn/vn/doc/ke-hoach/ban-chi-dao-kttt-gia-lai/2026/nn": "nn" is the convention's word for "no number". */
export function workAddress({ year }: Pick<Plan, 'year'>): string {
  return `/akn/vn/doc/ke-hoach/ban-chi-dao-kttt-gia-lai/${year}/nn`;
}

/** The same work as published in Vietnamese on a day. */
export function expressionAddress(plan: Pick<Plan, 'year' | 'publishedOn'>): string {
  return `${workAddress(plan)}/vie@${plan.publishedOn}`;
}

/** "sec_II__para_5": the id of a clause inside the XML, after the naming convention. */
export function clauseEid({ section, number }: Pick<Clause, 'section' | 'number'>): string {
  return `sec_${section}__para_${number}`;
}

/**
 * A plan as Akoma Ntoso 3.0. Its number and date are blank in the source, so there is no FRBRnumber and the
 * one date is that of publication on this site; the proprietary block says so in words.
 */
export function toAkomaNtoso(plan: Plan, library: Library, site: URL): string {
  const annotator = createAnnotator(library.documents, []);
  const words = (paragraph: string) =>
    (annotator.annotate([paragraph])[0] ?? []).map((segment) =>
      segment.kind === 'document'
        ? element(
            'ref',
            { href: new URL(toDocument(segment.document.id), site).href },
            escapeXml(segment.text),
          )
        : escapeXml(segment.text),
    );
  const body = plan.sections.map((section) => sectionElement(section, words));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element(
      'akomaNtoso',
      { xmlns: AKN_NAMESPACE },
      element(
        'doc',
        { name: 'ke-hoach', contains: 'originalVersion' },
        meta(plan, library, site),
        preface(plan),
        element('mainBody', {}, ...body),
      ),
    ),
    '',
  ].join('\n');
}

function meta(plan: Plan, { settings }: Library, site: URL): string {
  const work = workAddress(plan);
  const expression = expressionAddress(plan);
  const date = element('FRBRdate', { date: plan.publishedOn, name: 'dang-tren-trang' });
  const author = element('FRBRauthor', { href: COMMITTEE, as: '#tac-gia' });
  const editor = element('FRBRauthor', { href: EDITOR, as: '#bien-tap' });
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: EDITOR },
      element(
        'FRBRWork',
        {},
        element('FRBRthis', { value: `${work}/!main` }),
        element('FRBRuri', { value: work }),
        element('FRBRalias', { value: new URL(toPlan(plan.year), site).href, name: 'trang-web' }),
        date,
        author,
        element('FRBRcountry', { value: 'vn' }),
        element('FRBRsubtype', { value: 'ke-hoach' }),
        element('FRBRname', { value: plan.citationName }),
      ),
      element(
        'FRBRExpression',
        {},
        element('FRBRthis', { value: `${expression}/!main` }),
        element('FRBRuri', { value: expression }),
        date,
        editor,
        element('FRBRlanguage', { language: 'vie' }),
      ),
      element(
        'FRBRManifestation',
        {},
        element('FRBRthis', { value: `${expression}/!main.xml` }),
        element('FRBRuri', { value: `${expression}.xml` }),
        date,
        editor,
        element('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    element(
      'references',
      { source: EDITOR },
      organization('ban-chi-dao', settings.publisher),
      organization('ban-bien-tap', settings.contact.office),
      element('TLCRole', { eId: 'tac-gia', href: '/akn/ontology/role/author', showAs: 'Tác giả' }),
      element('TLCRole', {
        eId: 'bien-tap',
        href: '/akn/ontology/role/editor',
        showAs: 'Biên tập',
      }),
    ),
    element(
      'proprietary',
      { source: EDITOR, 'xmlns:kh': OWN_NAMESPACE },
      element('kh:officialNumber', { status: 'absent' }, escapeXml(plan.issuingNote)),
      element('kh:licence', { href: settings.licence.href }, escapeXml(settings.licence.name)),
    ),
  );
}

function organization(eId: string, showAs: string): string {
  return element('TLCOrganization', { eId, href: `/akn/ontology/organization/vn/${eId}`, showAs });
}

function preface({ kind, title, issuing }: Plan): string {
  return element(
    'preface',
    {},
    element('p', {}, element('docType', {}, escapeXml(kind))),
    element('p', {}, element('docTitle', {}, escapeXml(title))),
    ...issuing.map((line) => element('p', {}, escapeXml(line))),
  );
}

function sectionElement(
  { number, title, clauses }: Section,
  words: (text: string) => string[],
): string {
  return element(
    'section',
    { eId: `sec_${number}` },
    element('num', {}, `${number}.`),
    element('heading', {}, escapeXml(title)),
    ...clauses.map((clause) =>
      element(
        'paragraph',
        { eId: clauseEid(clause) },
        element('num', {}, `${clause.number}.`),
        element(
          'content',
          {},
          ...clause.paragraphs.map((paragraph) => element('p', {}, ...words(paragraph))),
        ),
      ),
    ),
  );
}
