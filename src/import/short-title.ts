import { capitalize, foldWhiteSpace } from '#domain/vietnamese.ts';

export const LONGEST_TITLE = 90;
const SHORTEST_TITLE = 20;
/** Where a sentence can end early and still say what is to be done, the best place first. */
const BREAKS = [
  /[.;:](?=\s|$)/gu,
  /,(?=\s)|\s(?=\()|\s(?=(?:nhằm|để|theo|trên cơ sở|trên địa bàn|bảo đảm|đảm bảo|phục vụ|góp phần)\s)/gu,
];

/** The short name of a task from the words that assign it; `isCut` when it had to end in the middle of a phrase. */
export function shortTitleOf(
  words: string,
  longest = LONGEST_TITLE,
): { title: string; isCut: boolean } {
  const text = capitalize(
    foldWhiteSpace(words)
      .replace(/^[-+•*]\s*/u, '')
      .replace(/[\s.;:,]+$/u, ''),
  );
  for (const pattern of text.length <= longest ? BREAKS.slice(0, 1) : BREAKS) {
    const places = Array.from(text.matchAll(pattern), ({ index }) => index);
    const fit = places.filter((place) => place >= SHORTEST_TITLE && place <= longest);
    const [place] = text.length <= longest ? fit : fit.slice(-1);
    if (place !== undefined) return { title: text.slice(0, place).trimEnd(), isCut: false };
    if (text.length <= longest) return { title: text, isCut: false };
  }
  const end = text.lastIndexOf(' ', longest - 1);
  const title = `${text.slice(0, end > SHORTEST_TITLE ? end : longest - 1)}…`;
  return { title, isCut: true };
}
