import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { toneStylesIn } from '../tone-placement.ts';
import type { OwnText } from './own-words.ts';

/** Names of the State that no table of the site holds, as Nghị định 30/2020/NĐ-CP writes them. */
const STATE_NAMES = [
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Ủy ban Mặt trận Tổ quốc',
  'Mặt trận Tổ quốc Việt Nam',
  'Liên minh Hợp tác xã',
  'Thủ tướng Chính phủ',
  'Ban Chấp hành Trung ương',
  'Quốc hội',
];

/** A known name in other capitals than its own. */
export interface MiswrittenName {
  written: string;
  name: string;
  /** Offset in the text. */
  index: number;
}

/** Known names in other capitals than their own; a first letter in lower case is a matter of style and stays. */
export function checkCapitals(content: Content, texts: readonly OwnText[]): Problem[] {
  const miswrittenIn = miswrittenNames(content);
  return texts.flatMap(({ text, tell }) =>
    miswrittenIn(text).map(({ written, name, index }) =>
      tell('NAME-CAPITALS', `"${written}" viết đúng là "${name}".`, index),
    ),
  );
}

/** Finds what `checkCapitals` refuses in a text, from left to right. */
export function miswrittenNames({
  agencies,
  communes,
}: Pick<Content, 'agencies' | 'communes'>): (text: string) => MiswrittenName[] {
  const findNames = nameFinder([
    ...STATE_NAMES,
    ...agencies.map(({ data }) => data.name),
    ...communes.map(({ data }) => `${data.type} ${data.name}`),
  ]);
  return (text) =>
    findNames(text).flatMap(({ name, index }) => {
      const written = text.slice(index, index + name.length);
      if (sameButFirst(written, name) || written === written.toLocaleUpperCase('vi')) return [];
      return [{ written, name, index }];
    });
}

/** Finds names of two words and more in any capitals, the longest at each place: first words are few, so they go first. */
function nameFinder(names: readonly string[]) {
  const byFirstWord = Map.groupBy(
    names
      .filter((name) => name.includes(' '))
      .map((name) => ({ name, low: lower(name) }))
      .sort((left, right) => right.low.length - left.low.length),
    ({ low }) => low.slice(0, low.indexOf(' ')),
  );
  const firstWord = new RegExp(`(?<!\\p{L})(?:${[...byFirstWord.keys()].join('|')})(?= )`, 'gu');
  return (text: string): { name: string; index: number }[] => {
    const low = lower(text);
    return Array.from(low.matchAll(firstWord)).flatMap(({ 0: word, index }) => {
      const found = byFirstWord
        .get(word)
        ?.find((name) => low.startsWith(name.low, index) && isEnd(low, index + name.low.length));
      return found === undefined ? [] : [{ name: found.name, index }];
    });
  };
}

function isEnd(text: string, offset: number): boolean {
  return !/[\p{L}\d]/u.test(text.charAt(offset));
}

/** Of equal length with the text, so that places hold. */
function lower(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => letter.toLocaleLowerCase('vi'));
}

function sameButFirst(written: string, name: string): boolean {
  return written.slice(1) === name.slice(1);
}

/** Advice on a file that places tones in two ways, at the first word of the rarer one. */
export function checkTones(texts: readonly OwnText[]): Problem[] {
  const byFile = Map.groupBy(texts, ({ entry }) => entry.file);
  return [...byFile.values()].flatMap((own) => {
    const found = own.flatMap((text) => toneStylesIn(text.text).map((word) => ({ ...word, text })));
    const older = found.filter(({ style }) => style === 'older');
    const newer = found.filter(({ style }) => style === 'newer');
    const rarer = older.length < newer.length ? older : newer;
    const [first] = rarer;
    if (first === undefined || rarer.length === found.length) return [];
    const words = [...new Set(rarer.map(({ word }) => `"${word}"`))].join(', ');
    const message = `tệp này đặt dấu theo hai cách; theo cách ít dùng hơn có ${words}. Sửa cho giống các chữ còn lại.`;
    return [first.text.tell('TONE-MIXED', message, first.start)];
  });
}
