import { expect, it } from 'vitest';
import { excerptsOf } from '#domain/citation/excerpt.ts';

function read(text: string, word: string): string[] {
  const stretches = Array.from(text.matchAll(new RegExp(word, 'gu')), ({ index }) => ({
    start: index,
    end: index + word.length,
  }));
  return excerptsOf(text, stretches).map(
    ({ before, cited, after }) => `${before}[${cited}]${after}`,
  );
}

it('the sentence that cites is given whole and to the letter', () => {
  expect(read('Câu một. Theo 20-NQ/TW, các sở làm. Câu ba.', '20-NQ/TW')).toEqual([
    'Theo [20-NQ/TW], các sở làm.',
  ]);
});

it('a sentence that cites twice is given once, and every sentence that cites is given', () => {
  expect(read('Một X rồi X. Hai X!\nBa X', 'X')).toEqual(['Một [X] rồi X.', 'Hai [X]!', 'Ba [X]']);
});

it('a date or a number with a stop ends no sentence', () => {
  expect(read('Ngày 1.2.2026 có 20.000 hộ theo X làm.', 'X')).toEqual([
    'Ngày 1.2.2026 có 20.000 hộ theo [X] làm.',
  ]);
});

it('a long enumeration is cut to the part that cites, and a long part to the words around', () => {
  const filler = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(9);
  expect(read(`${filler}; theo X; ${filler}.`, 'X')).toEqual(['theo [X];']);
  const [cut = ''] = read(`${filler}X ${filler}.`, 'X');
  expect(cut).toMatch(/^… \S.*\[X\].*\S …$/);
  expect(cut.length).toBeLessThan(300);
});
