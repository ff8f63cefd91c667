/** Words found to be what an abbreviation stands for. */
export interface Spelled {
  /** The words whose initials it is. */
  words: string;
  /** The same with all that follows them: "Ban Chỉ đạo phát triển kinh tế tập thể tỉnh" for BCĐ. */
  wordsToEnd: string;
  /** Whether nothing follows them. */
  endsAtTerm: boolean;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/** How far back the words may stand. */
const REACH = 40;

/**
 * The words before an abbreviation that it abbreviates: "KTTT" after "… kinh tế tập thể", "UBND tỉnh" after
 * "… Ủy ban nhân dân tỉnh", "NN&MT" after "Nông nghiệp và Môi trường". Undefined when no words have its letters.
 */
export function readAbbreviation(term: string, before: string): Spelled | undefined {
  const signs = signsOf(term);
  if (signs === undefined) return undefined;
  const sentence = Math.max(0, before.search(/(?:[.;:]\s|\n)(?!.*[.;:]\s)[^\n]*$/u));
  const words: Word[] = Array.from(before.matchAll(/[\p{L}\p{M}\d]+/gu), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
    .filter(({ start }) => start >= sentence)
    .slice(-REACH);
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const to = matchFrom(signs, words, from, before);
    const [first, last] = [words[from], to === undefined ? undefined : words[to]];
    if (first === undefined || last === undefined) continue;
    const tail = before.slice(last.end);
    // What stands after a comma is another thing.
    const isOwnTail = !/[,;:.]/u.test(tail);
    const spelled = before.slice(first.start, last.end);
    return {
      words: spelled,
      wordsToEnd: isOwnTail ? before.slice(first.start).trim() : spelled,
      endsAtTerm: tail.trim() === '',
    };
  }
  return undefined;
}

/** Capital letters one by one, other words whole; undefined for what is no abbreviation. */
function signsOf(term: string): string[] | undefined {
  const parts = term.split(/[\s\-–/&]+/u).filter((part) => part !== '');
  if (!parts.some((part) => /^\p{Lu}{2,}\d*$/u.test(part))) return undefined;
  return parts.flatMap((part) => (/^\p{Lu}+$/u.test(part) ? Array.from(part) : [part]));
}

/** The place of the last word when the signs stand for the words from `from` on. */
function matchFrom(
  signs: readonly string[],
  words: readonly Word[],
  from: number,
  before: string,
): number | undefined {
  let at = from - 1;
  for (const [index, sign] of signs.entries()) {
    at += 1;
    // "Nông nghiệp và Môi trường" has no letter for its "và".
    if (index > 0 && /^(?:và|của)$/u.test(words[at]?.text ?? '') && !isSign(sign, words[at]))
      at += 1;
    const word = words[at];
    const previous = words[at - 1];
    if (!isSign(sign, word)) return undefined;
    const gap =
      index === 0 || previous === undefined ? '' : before.slice(previous.end, word?.start);
    if (/[,;:.()]/u.test(gap)) return undefined;
  }
  return at;
}

function isSign(sign: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const [upper, sameWord] = [
    Array.from(word.text)[0]?.normalize('NFD').replace(/\p{M}/gu, ''),
    word.text.toLocaleLowerCase('vi'),
  ];
  if (sign.length > 1) return sameWord === sign.toLocaleLowerCase('vi');
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return upper?.toLocaleUpperCase('vi') === bare.toLocaleUpperCase('vi');
}
