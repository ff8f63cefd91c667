import { createAnnotator } from '#domain/annotation.ts';
import type { DatedText } from '#domain/plan-version.ts';
import type { Clause, Section } from '#domain/plan.ts';
import { toClause, toDatedClause, toDocument, toPlan, toPlanVersion } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { expressionAddress, planMeta } from './akoma-ntoso-meta.ts';
import { element, escapeXml } from './xml.ts';

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** "sec_II__para_5": the id of a clause inside the XML, after the naming convention. */
export function clauseEid({ section, number }: Pick<Clause, 'section' | 'number'>): string {
  return `sec_${section}__para_${number}`;
}

/**
 * A text of a plan as Akoma Ntoso 3.0. Its number and date are blank in the source, so there is no FRBRnumber and the
 * first date is that of publication on this site; the proprietary block says so in words.
 */
export function toAkomaNtoso(text: DatedText, library: Library, site: URL): string {
  const page = text.endedBy === undefined ? toPlan(text.year) : toPlanVersion(text.year, text.day);
  const words = citingWords(library, site);
  return akomaNtoso(
    element(
      'doc',
      {
        name: 'ke-hoach',
        contains: text.amendment === undefined ? 'originalVersion' : 'singleVersion',
      },
      planMeta(text, library, { page: new URL(page, site).href }),
      preface(text),
      ...outside('preamble', text.preamble, words),
      element(
        'mainBody',
        {},
        ...text.sections.map((section) => sectionElement(section, section.clauses, words)),
      ),
      ...outside('conclusions', text.closing, words),
    ),
  );
}

/** One clause of a text as a portion of it, with the heading of its section. */
export function clauseAsAkomaNtoso(
  clause: Clause,
  section: Section,
  text: DatedText,
  library: Library,
  site: URL,
): string {
  const page =
    text.endedBy === undefined
      ? toClause(text.year, clause.id)
      : toDatedClause(text.year, text.day, clause.id);
  return akomaNtoso(
    element(
      'portion',
      { includedIn: expressionAddress(text) },
      planMeta(text, library, { page: new URL(page, site).href, portion: clauseEid(clause) }),
      element(
        'portionBody',
        {},
        sectionElement(
          { number: section.number, title: section.title },
          [clause],
          citingWords(library, site),
        ),
      ),
    ),
  );
}

function akomaNtoso(document: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('akomaNtoso', { xmlns: AKN_NAMESPACE }, document),
    '',
  ].join('\n');
}

type Words = (paragraph: string) => string[];

/** Paragraphs with every certain citation as a reference to its document's page. */
function citingWords(library: Library, site: URL): Words {
  const annotator = createAnnotator(library.documents, []);
  return (paragraph) =>
    (annotator.annotate([paragraph])[0] ?? []).map((segment) =>
      segment.kind === 'document'
        ? element(
            'ref',
            { href: new URL(toDocument(segment.document.id), site).href },
            escapeXml(segment.text),
          )
        : escapeXml(segment.text),
    );
}

function preface({ kind, title, issuing }: DatedText): string {
  return element(
    'preface',
    {},
    element('p', {}, element('docType', {}, escapeXml(kind))),
    element('p', {}, element('docTitle', {}, escapeXml(title))),
    ...issuing.map((line) => element('p', {}, escapeXml(line))),
  );
}

/** The plan's words before its first section or after its last clause, where there are any. */
function outside(
  name: 'preamble' | 'conclusions' | 'intro',
  paragraphs: readonly string[] = [],
  words: Words,
): string[] {
  if (paragraphs.length === 0) return [];
  return [element(name, {}, ...paragraphs.map((text) => element('p', {}, ...words(text))))];
}

function sectionElement(
  { number, title, intro }: Pick<Section, 'number' | 'title' | 'intro'>,
  clauses: readonly Clause[],
  words: Words,
): string {
  return element(
    'section',
    { eId: `sec_${number}` },
    element('num', {}, `${number}.`),
    element('heading', {}, escapeXml(title)),
    ...outside('intro', intro, words),
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
