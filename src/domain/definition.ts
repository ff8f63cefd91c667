import { readAbbreviation } from './abbreviation.ts';

/** A place where a text says what it will call something from there on. */
export interface Definition {
  /** The short form, "KTTT". */
  term: string;
  /** What it stands for, in the text's own words, "kinh tế tập thể". */
  expansion: string;
  /** Where the short form stands, in UTF-16 units. */
  start: number;
  end: number;
}

const HEREAFTER = String.raw`(?:(?:sau|dưới|từ) đây|(?:trong|tại) (?:Kế hoạch|kế hoạch|văn bản) này|từ nay|tiếp theo)`;
const CALLED = String.raw`(?:được |xin )?(?:viết tắt|gọi tắt|gọi chung|gọi|viết gọn|viết)(?: chung| tắt| gọn)?`;
/** "(sau đây viết tắt là ", ", sau đây gọi là ", "(viết tắt: ". Plain "gọi là" without a bracket or "sau đây" defines nothing. */
const SAYING = new RegExp(
  String.raw`(?<bracket>[([]\s*)(?:${HEREAFTER},? )?${CALLED}(?: là|:| bằng)\s+|,\s*${HEREAFTER},? ${CALLED}(?: là|:)\s+`,
  'giu',
);
const QUOTED = /^["“«'‘]\s*(.+?)\s*["”»'’]$/u;
/** "hợp tác xã (HTX)": capitals alone in a bracket, after what they are the initials of. */
const BARE = /\((?<term>\p{Lu}[\p{Lu}\d&-]+(?:\s\p{L}+)?)\)/gu;

/** Every definition a text makes of a short form ("sau đây viết tắt là …", "hợp tác xã (HTX)"), in order. */
export function findDefinitions(text: string): Definition[] {
  const said = Array.from(text.matchAll(SAYING)).flatMap((match) => {
    const from = match.index + match[0].length;
    const isBracketed = match.groups?.['bracket'] !== undefined;
    return definitionsIn(text, match.index, { from, to: endOfTerms(text, from, isBracketed) });
  });
  const bare = Array.from(text.matchAll(BARE)).flatMap((match) => {
    const term = match.groups?.['term'] ?? '';
    const expansion = readAbbreviation(term, text.slice(0, match.index));
    const start = match.index + 1;
    return expansion === undefined || !expansion.endsAtTerm
      ? []
      : [{ term, expansion: expansion.words, start, end: start + term.length }];
  });
  return [...said, ...bare].sort((left, right) => left.start - right.start);
}

/** Where the short forms end: at the bracket that closes, or at the next mark of punctuation. */
function endOfTerms(text: string, from: number, isBracketed: boolean): number {
  const end = text.slice(from).search(isBracketed ? /[)\]]/u : /[,;.)](?=\s|$)/u);
  return end === -1 ? text.length : from + end;
}

function definitionsIn(
  text: string,
  sayingAt: number,
  { from, to }: { from: number; to: number },
): Definition[] {
  const before = text.slice(0, sayingAt);
  const written = text.slice(from, to);
  const parts = partsOf(written);
  return parts.flatMap(({ term, offset }) => {
    const found = readAbbreviation(term, before);
    const isOne = parts.length === 1;
    const named = isOne ? namedBefore(term, before) : undefined;
    const words = (isOne ? found?.wordsToEnd : found?.words) ?? named;
    if (words === undefined || words === term || term.length > 120) return [];
    const start = from + offset;
    return [{ term, expansion: words, start, end: start + term.length }];
  });
}

/** "KTTT, HTX" and "KTTT và HTX" are two short forms; "Chương trình, kế hoạch" in quotes is one. */
function partsOf(written: string): { term: string; offset: number }[] {
  const quoted = QUOTED.exec(written.trim())?.[1];
  if (quoted !== undefined && !/["“”«»]/u.test(quoted)) {
    return [{ term: quoted, offset: written.indexOf(quoted) }];
  }
  const isList =
    /^[\p{Lu}\d&-]{2,}(?:\s\p{L}+)?(?:\s*(?:,|;|và)\s*["“]?[\p{Lu}\d&-]{2,}(?:\s\p{Ll}+)?["”]?)+\s*$/u.test(
      written.trim(),
    );
  const pieces = isList ? written.split(/\s*(?:[,;]|\svà\s)\s*/u) : [written];
  let at = 0;
  return pieces.map((piece) => {
    const term = piece.trim().replace(/^["“«]|["”»]$/gu, '');
    const offset = written.indexOf(term, at);
    at = offset + term.length;
    return { term, offset };
  });
}

/** What a name that is no abbreviation stands for: from the last place before where the same words begin. */
function namedBefore(term: string, before: string): string | undefined {
  const words = term.split(/\s+/u);
  for (let count = words.length; count > 0; count -= 1) {
    const beginning = words.slice(0, count).join(' ');
    const at = before.toLocaleLowerCase('vi').lastIndexOf(beginning.toLocaleLowerCase('vi'));
    if (at !== -1 && beginning.length > 2 && startsWord(before, at)) return before.slice(at).trim();
  }
  const boundary = Math.max(...[';', ':', '. ', '(', '\n'].map((mark) => before.lastIndexOf(mark)));
  const rest = before.slice(boundary + 1).trim();
  return rest === '' ? undefined : rest;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\d]/u.test(text.charAt(at - 1));
}
