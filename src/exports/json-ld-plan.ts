import type { LegislationLeaf, WithContext } from 'schema-dts';
import type { Settings } from '#domain/content.ts';
import { textsOf, type DatedText } from '#domain/plan-version.ts';
import type { Clause, Plan } from '#domain/plan.ts';
import { toClauseFile, toDatedClause, toPlanFile } from '#domain/route.ts';
import { capitalize } from '#domain/vietnamese.ts';
import { CLAUSE_FILES, type DatedClause } from './clause-files.ts';
import {
  clauseReference,
  CONTEXT,
  documentReference,
  fromCommittee,
  IN_FORCE,
  NOT_IN_FORCE,
  planReference,
  textReference,
} from './json-ld-references.ts';
import { PLAN_FILES } from './plan-files.ts';

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
    legislationDateVersion: plan.day,
    legislationLegalForce: IN_FORCE,
    workExample: textsOf(plan).map((text) => textReference(text, site)),
    encoding: encodingsOf(plan.year, site),
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
    legislationDateVersion: plan.day,
    workExample: textsOf(plan)
      .filter(({ sections }) =>
        sections.some(({ clauses }) => clauses.some(({ id }) => id === clause.id)),
      )
      .map(({ day, year }) => ({
        '@type': 'Legislation' as const,
        '@id': new URL(toDatedClause(year, day, clause.id), site).href,
      })),
    isPartOf: planReference(plan, site),
    citation: clause.documents.map((document) => documentReference(document, site)),
  };
}

/** A clause in the words of one text of the plan, told apart from the clause as such, whose words may change. */
export function legislationOfDatedClause(
  { clause, text }: DatedClause,
  settings: Settings,
  site: URL,
): WithContext<LegislationLeaf> {
  const { year, day, endedBy } = text;
  const url = new URL(toDatedClause(year, day, clause.id), site).href;
  return {
    '@context': CONTEXT,
    '@type': 'Legislation',
    '@id': url,
    url,
    name: capitalize(clause.citation),
    ...fromCommittee(text, settings, site),
    legislationDateVersion: day,
    legislationLegalForce: endedBy === undefined ? IN_FORCE : NOT_IN_FORCE,
    exampleOfWork: clauseReference(clause, site),
    isPartOf: textReference(text, site),
    text: clause.paragraphs.join('\n'),
    encoding: CLAUSE_FILES.map(({ format, mediaType }) => ({
      '@type': 'MediaObject',
      encodingFormat: mediaType,
      contentUrl: new URL(toClauseFile(year, day, clause.id, format), site).href,
    })),
  };
}

/** A text of the plan at its dated address. */
export function legislationOfText(
  text: DatedText,
  settings: Settings,
  site: URL,
): WithContext<LegislationLeaf> {
  const { year, day, endedBy, sections } = text;
  return {
    '@context': CONTEXT,
    ...textReference(text, site),
    ...fromCommittee(text, settings, site),
    legislationDateVersion: day,
    legislationLegalForce: endedBy === undefined ? IN_FORCE : NOT_IN_FORCE,
    exampleOfWork: planReference(text, site),
    encoding: encodingsOf(year, site, day),
    hasPart: sections.flatMap(({ clauses }) =>
      clauses.map((clause) => ({
        '@type': 'Legislation' as const,
        '@id': new URL(toDatedClause(year, day, clause.id), site).href,
      })),
    ),
  };
}

function encodingsOf(year: number, site: URL, day?: string) {
  return PLAN_FILES.map(({ format, mediaType }) => ({
    '@type': 'MediaObject' as const,
    encodingFormat: mediaType,
    contentUrl: new URL(toPlanFile(year, format, day), site).href,
  }));
}
