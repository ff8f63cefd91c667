/** The two ways of placing a tone on an open oa, oe, uy: older "hòa, ủy", newer "hoà, uỷ". */
export type ToneStyle = 'older' | 'newer';

const OLDER = 'òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy';
const NEWER = 'oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ';
// After q the u belongs to the consonant, so "quý" is the same in both ways.
const WORD = new RegExp(`(?<!\\p{L})([\\p{L}]*?(?<!q))(?:(${OLDER})|(${NEWER}))(?!\\p{L})`, 'giu');

/** The syllables of a text on which the two ways differ. */
export function toneStylesIn(text: string): { word: string; style: ToneStyle; start: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0],
    style: match[2] === undefined ? 'newer' : 'older',
    start: match.index,
  }));
}
