import type { Unit } from './expansion.ts';
import { isMarked, wordsOf } from './syllables.ts';

/** Words of questions and grammar: they say how something is asked, not what. Longest first where one starts another. */
const FUNCTION_PHRASES = `
  lấy ở đâu, tìm ở đâu, xem ở đâu, nằm ở đâu, hỏi ai, gồm những gì, gồm những ai,
  nghĩa là gì, như thế nào, là bao nhiêu, làm thế nào, làm như thế nào, khi nào, ở đâu,
  về đâu, là gì, là ai, thế nào, ra sao, làm sao, tại sao, vì sao, bao giờ, bao nhiêu,
  bao lâu, ai là, phải làm gì, làm gì, cái gì, có phải, có được, hay không, cho biết,
  cho hỏi, tôi muốn, muốn biết, nào, gì, đâu, ai, sao, mấy, là, và, của, các, những, một, có,
  mới nhất, hiện nay, hiện hành, được, bị, cho, về, với, thì, mà, để, do, bởi, từ, ở, tại, trong, này, đó, ấy, kia, khi,
  nếu, phải, cần, muốn, tôi, mình, em, ạ, nhé, à, hả, không, hay, hoặc, thế, vậy, rồi, đã,
  đang, sẽ, theo
`
  .split(',')
  .map((phrase) => wordsOf(phrase));

/** Which units say how something is asked, not what. */
export function functionUnits(units: readonly Unit[]): boolean[] {
  const isFunction = units.map(() => false);
  for (let at = 0; at < units.length; at += 1) {
    for (const phrase of FUNCTION_PHRASES) {
      const isHere = phrase.every((expected, offset) => {
        const word = units[at + offset]?.words;
        if (word?.length !== 1 || word[0] === undefined) return false;
        if (word[0].key !== expected.key) return false;
        // Without marks a single short word may be anything: "ai" asks, but "tu" may be a name.
        return isMarked(word[0])
          ? word[0].marks === expected.marks
          : phrase.length > 1 || !isMarked(expected);
      });
      if (isHere) phrase.forEach((_, offset) => (isFunction[at + offset] = true));
    }
  }
  return isFunction;
}

/** How much of a query a page holds counts by its square: half the words make a quarter of the score. */
export function coverageScore(held: readonly number[], all: readonly number[]): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const whole = sum(all);
  return whole === 0 ? 0 : (sum(held) / whole) ** 2;
}
