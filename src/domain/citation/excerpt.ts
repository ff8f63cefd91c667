/** A sentence that cites something, cut around what it cites; joined it is the text, but for "…" at a cut. */
export interface Excerpt {
  before: string;
  cited: string;
  after: string;
}

/** A sentence longer than this is cut to the part between two semicolons, then to the words around. */
const LONGEST = 320;
const AROUND = 130;
const SENTENCE_END = /[.!?…]["”»)]?\s+(?=["“«(]?[\p{Lu}\d-])|\n+/gu;
const PART_END = /;\s+/gu;

interface Stretch {
  start: number;
  end: number;
}

/** The sentences of a text that some stretches stand in, each sentence once, cut around its first stretch. */
export function excerptsOf(text: string, stretches: readonly Stretch[]): Excerpt[] {
  let read = 0;
  return stretches.flatMap((stretch) => {
    if (stretch.start < read) return [];
    const sentence = sentenceAround(text, stretch);
    read = sentence.end;
    return [excerptOf(text, stretch, sentence)];
  });
}

function excerptOf(text: string, { start, end }: Stretch, sentence: Stretch): Excerpt {
  const cited = text.slice(start, end);
  const before = text.slice(sentence.start, start).trimStart();
  const after = text.slice(end, sentence.end).trimEnd();
  if (sentence.end - sentence.start <= LONGEST) return { before, cited, after };
  return {
    before: before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s+/u, '')}` : before,
    cited,
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s+\S*$/u, '')} …` : after,
  };
}

function sentenceAround(text: string, stretch: Stretch): Stretch {
  const sentence = boundsAround(text, stretch, SENTENCE_END, { start: 0, end: text.length });
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  return boundsAround(text, stretch, PART_END, sentence);
}

function boundsAround(
  text: string,
  { start, end }: Stretch,
  boundary: RegExp,
  within: Stretch,
): Stretch {
  const ends = Array.from(
    text.slice(within.start, within.end).matchAll(boundary),
    (match) => within.start + match.index + match[0].length,
  );
  return {
    start: ends.filter((place) => place <= start).at(-1) ?? within.start,
    end: ends.find((place) => place >= end) ?? within.end,
  };
}
