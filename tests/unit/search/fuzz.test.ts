import { expect, it } from 'vitest';
import { NumberedDocuments } from '#search/numbered-documents.ts';
import { letterAlternatives, soundAlternatives } from '#search/alternatives.ts';
import { toExcerpt, toHighlight } from '#search/excerpt.ts';
import { Lexicon } from '#search/expansion.ts';
import { readVocabulary } from '#search/known-words.ts';
import { readWords } from '#search/query.ts';
import { scoreText } from '#search/matching.ts';
import { readText } from '#search/read-text.ts';
import { readQuery } from '#search/reading.ts';
import { functionUnits } from '#search/relaxing.ts';
import { repairsOf } from '#search/typo.ts';
import { randomQueries } from '../../search/random-queries.ts';

const TEXT =
  'Xử lý dứt điểm các HTX yếu kém, chưa chuyển đổi. Nghị quyết số 20-NQ/TW, hợp tác xã Đak Đoa.';
const lexicon = new Lexicon([
  ['HTX', 'hợp tác xã'],
  ['NQ', 'nghị quyết'],
]);
const vocabulary = readVocabulary({
  synonyms: [],
  documents: [],
  syllables: 'hợp tác xã uỷ ban đak đoa nghị quyết',
  pairs: 'hợp_tác tác_xã',
});
const documents = new NumberedDocuments([
  { number: '20-NQ/TW', kind: 'Nghị quyết', page: 0, title: '', aliases: [] },
]);

it('ten thousand awkward queries go through every pure part, and each stays small', () => {
  for (const query of randomQueries(10_000)) {
    const { words, phrases } = readWords(query);
    // Work is bounded by words: nothing after this sees more than these.
    expect(words.length).toBeLessThanOrEqual(20);
    expect(words.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(800);
    expect(phrases.every((phrase) => phrase.length <= 20)).toBe(true);
    const units = lexicon.unitsOf(words);
    lexicon.inFull(words);
    expect(functionUnits(units)).toHaveLength(units.length);
    documents.find(query.slice(0, 200));
    repairsOf(words, vocabulary, { strict: true });
    repairsOf(words, vocabulary, { strict: false });
    expect(soundAlternatives(words, vocabulary).length).toBeLessThanOrEqual(8);
    expect(letterAlternatives(words, vocabulary).length).toBeLessThanOrEqual(8);
    const asked = readQuery(words, lexicon, { isOpen: true, weigh: (all) => all.map(() => 1) });
    const score = scoreText(readText(TEXT, lexicon), asked);
    for (const share of [score.coverage, score.run, score.near]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1.0001);
    }
    const shown = toExcerpt(TEXT, score.matches, score.weights).stretches;
    expect(
      TEXT.includes(
        shown
          .map(({ text }) => text)
          .join('')
          .replace(/^… | …$/gu, ''),
      ),
    ).toBe(true);
    toHighlight(TEXT, score.matches);
  }
}, 60_000);
