import { findCitations } from './citation/citation.ts';
import { createResolver } from './citation/resolve.ts';
import { citableOf, type PolicyDocument } from './document.ts';
import { findDefinitions } from './definition.ts';
import type { Term } from './glossary.ts';
import { explainedTermsOf, type ExplainedTerm, type PlanDefinition } from './plan-terms.ts';

/** A stretch of a text and what it stands for; the stretches joined are the text, to the letter. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'document'; text: string; document: PolicyDocument }
  /** `isDefinition`: the text says here what the word stands for. */
  | { kind: 'term'; text: string; term: ExplainedTerm; isDefinition: boolean };

export interface Annotator {
  /** Paragraphs in, segments out; a term is explained at its first occurrence only. */
  annotate(paragraphs: readonly string[]): Segment[][];
}

interface Mark {
  start: number;
  end: number;
  segment: Segment;
}

/** Finds cited documents and words to explain in running text: those of the glossary and those the plan defines. */
export function createAnnotator(
  documents: readonly PolicyDocument[],
  terms: readonly Term[],
  definitions: readonly PlanDefinition[] = [],
): Annotator {
  const resolve = createResolver(documents, citableOf);
  const termByWord = new Map(
    explainedTermsOf(terms, definitions).map((term) => [term.term, term] as const),
  );
  const words = [...termByWord.keys()].sort((left, right) => right.length - left.length);
  const termPattern =
    words.length === 0
      ? undefined
      : new RegExp(
          `(?<![\\p{L}\\d/-])(?:${words.map(escapeRegExp).join('|')})(?![\\p{L}\\d/-])`,
          'gu',
        );

  function documentMarks(text: string): Mark[] {
    return findCitations(text).flatMap((citation) => {
      const resolved = resolve(citation);
      if (resolved?.isCertain !== true) return [];
      const { start, end } = citation.name;
      const { document } = resolved;
      return [
        { start, end, segment: { kind: 'document', text: text.slice(start, end), document } },
      ];
    });
  }

  function termMarks(text: string, cited: readonly Mark[], explained: Set<string>): Mark[] {
    if (termPattern === undefined) return [];
    const defined = new Set(findDefinitions(text).map(({ start }) => start));
    return Array.from(text.matchAll(termPattern)).flatMap((match) => {
      const term = termByWord.get(match[0]);
      // A word inside a link is not explained there, so its next occurrence is the first.
      const isInLink = cited.some(({ start, end }) => start <= match.index && match.index < end);
      if (term === undefined || isInLink || explained.has(term.id)) return [];
      explained.add(term.id);
      const end = match.index + match[0].length;
      const isDefinition = defined.has(match.index);
      const segment: Segment = { kind: 'term', text: match[0], term, isDefinition };
      return [{ start: match.index, end, segment }];
    });
  }

  return {
    annotate(paragraphs) {
      const explained = new Set<string>();
      return paragraphs.map((text) => {
        const cited = documentMarks(text);
        const marks = [...cited, ...termMarks(text, cited, explained)];
        return cut(
          text,
          marks.sort((left, right) => left.start - right.start),
        );
      });
    },
  };
}

function cut(text: string, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const { start, end, segment } of marks) {
    if (start < position) continue;
    if (start > position) segments.push({ kind: 'text', text: text.slice(position, start) });
    segments.push(segment);
    position = end;
  }
  if (position < text.length) segments.push({ kind: 'text', text: text.slice(position) });
  return segments;
}

function escapeRegExp(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The words explained in some annotated paragraphs, in order of appearance. */
export function explainedTerms(paragraphs: readonly (readonly Segment[])[]): ExplainedTerm[] {
  const terms = new Map<string, ExplainedTerm>();
  for (const segment of paragraphs.flat()) {
    if (segment.kind === 'term') terms.set(segment.term.id, segment.term);
  }
  return [...terms.values()];
}
