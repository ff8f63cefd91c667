import { findCitations } from './citation/citation.ts';
import { excerptsOf, type Excerpt } from './citation/excerpt.ts';
import { findDefinitions } from './definition.ts';
import type { Clause } from './plan.ts';
import { explanationOf, isExplainedInText, type Term } from './glossary.ts';
import { fold, toSlug } from './vietnamese.ts';

/** What a plan itself says a short form stands for, and where. */
export interface PlanDefinition {
  term: string;
  expansion: string;
  clause: Clause;
  /** The sentence that says so, cut around the short form. */
  excerpt: Excerpt | undefined;
}

/** A word explained where a reader meets it: by the plan's own definition, by the glossary, or by both. */
export interface ExplainedTerm {
  id: string;
  term: string;
  /** Two sentences at most. */
  explanation: string;
  definition?: PlanDefinition;
  isInGlossary: boolean;
}

/** The definitions a plan makes, the first for each short form; names of documents are links already. */
export function definitionsOf(clauses: readonly Clause[]): PlanDefinition[] {
  const found = new Map<string, PlanDefinition>();
  for (const clause of clauses) {
    for (const paragraph of clause.paragraphs) {
      for (const { term, expansion, start, end } of findDefinitions(paragraph)) {
        if (found.has(term) || findCitations(term).length > 0) continue;
        const [excerpt] = excerptsOf(paragraph, [{ start, end }]);
        found.set(term, { term, expansion, clause, excerpt });
      }
    }
  }
  return [...found.values()];
}

/** Every word that is explained in running text; what the plan says of a word stands above the glossary's entry. */
export function explainedTermsOf(
  terms: readonly Term[],
  definitions: readonly PlanDefinition[],
): ExplainedTerm[] {
  const byTerm = new Map(definitions.map((definition) => [definition.term, definition]));
  const known = terms.filter((term) => isExplainedInText(term) || byTerm.has(term.term));
  const named = new Set(known.map(({ term }) => term));
  return [
    ...known.map((term) => fromGlossary(term, byTerm.get(term.term))),
    ...definitions
      .filter(({ term }) => !named.has(term))
      .map((definition): ExplainedTerm => {
        const { term, expansion } = definition;
        const explanation = `${expansion}.`;
        return { id: toSlug(term), term, explanation, definition, isInGlossary: false };
      }),
  ];
}

function fromGlossary(term: Term, definition: PlanDefinition | undefined): ExplainedTerm {
  const { id, expansion = '' } = term;
  const shared = { id, term: term.term, isInGlossary: true };
  if (definition === undefined) return { ...shared, explanation: explanationOf(term) };
  const isSame = fold(definition.expansion).startsWith(fold(expansion));
  const explanation = isSame
    ? explanationOf({ ...term, expansion: definition.expansion })
    : `${definition.expansion}.`;
  return { ...shared, explanation, definition };
}
