import { findCitations } from './citation/citation.ts';
import { createResolver } from './citation/resolve.ts';
import { citableOf, type PolicyDocument } from './document.ts';
import { isExplainedInText, type Term } from './glossary.ts';

/** A stretch of a text and what it stands for; the stretches joined are the text, to the letter. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'document'; text: string; document: PolicyDocument }
  | { kind: 'term'; text: string; term: Term };

export interface Annotator {
  /** Paragraphs in, segments out; a term is explained at its first occurrence only. */
  annotate(paragraphs: readonly string[]): Segment[][];
}

interface Mark {
  start: number;
  end: number;
  segment: Segment;
}

/** Finds cited documents and glossary terms in running text. */
export function createAnnotator(
  documents: readonly PolicyDocument[],
  terms: readonly Term[],
): Annotator {
  const resolve = createResolver(documents, citableOf);
  const termByWord = new Map(
    terms.filter(isExplainedInText).map((term) => [term.term, term] as const),
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

  function termMarks(text: string, explained: Set<string>): Mark[] {
    if (termPattern === undefined) return [];
    return Array.from(text.matchAll(termPattern)).flatMap((match) => {
      const term = termByWord.get(match[0]);
      if (term === undefined || explained.has(term.id)) return [];
      explained.add(term.id);
      const end = match.index + match[0].length;
      return [{ start: match.index, end, segment: { kind: 'term', text: match[0], term } }];
    });
  }

  return {
    annotate(paragraphs) {
      const explained = new Set<string>();
      return paragraphs.map((text) => {
        const marks = [...documentMarks(text), ...termMarks(text, explained)];
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

/** Ids of the terms explained in some annotated paragraphs, in order of appearance. */
export function explainedTerms(paragraphs: readonly (readonly Segment[])[]): Term[] {
  const terms = new Map<string, Term>();
  for (const segment of paragraphs.flat()) {
    if (segment.kind === 'term') terms.set(segment.term.id, segment.term);
  }
  return [...terms.values()];
}
