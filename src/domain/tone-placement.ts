/** The two ways of placing a tone on an open oa, oe, uy: older "hòa, ủy", newer "hoà, uỷ". */
export type ToneStyle = 'older' | 'newer';

const OLDER = 'òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy';
const NEWER = 'oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ';
const ENDING = new RegExp(`(?:(${OLDER})|${NEWER})(?!\\p{L})`, 'giu');

/** The syllables of a text on which the two ways differ. */
export function toneStylesIn(text: string): { word: string; style: ToneStyle; start: number }[] {
  return Array.from(text.matchAll(ENDING)).flatMap((match) => {
    const [onset = ''] =
      /\p{L}*$/u.exec(text.slice(Math.max(0, match.index - 4), match.index)) ?? [];
    // After q the u belongs to the consonant, so "quý" is the same in both ways.
    if (/q$/i.test(onset)) return [];
    const style = match[1] === undefined ? 'newer' : 'older';
    return [{ word: onset + match[0], style, start: match.index - onset.length }];
  });
}
