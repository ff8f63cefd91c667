import { describe, expect, it } from 'vitest';
import { equalForms, Lexicon } from '#search/expansion.ts';
import { wordsOf } from '#search/syllables.ts';

const lexicon = new Lexicon([
  ['HTX', 'hợp tác xã'],
  ['UBND', 'Ủy ban nhân dân', 'UBND tỉnh'],
  ['TW', 'Trung ương', 'TƯ'],
  ['NQ', 'nghị quyết'],
]);
const unitsOf = (text: string) => lexicon.unitsOf(wordsOf(text)).map(({ id }) => id);

describe('equal forms', () => {
  it.each([
    [
      ['UBND', 'Ủy ban nhân dân', 'UBND tỉnh', 'UBND xã'],
      ['UBND', 'Ủy ban nhân dân'],
    ],
    [
      ['QH', 'Quốc hội', 'QH15', 'QH13'],
      ['QH', 'Quốc hội'],
    ],
    [['khoản, mục', 'khoản', 'mục'], []],
    [['giải thể', 'giải thể HTX'], ['giải thể']],
  ])('%j keeps %j', (forms, expected) => {
    expect(equalForms(forms).sort()).toEqual([...expected].sort());
  });
});

describe('units', () => {
  it.each([
    ['HTX', 'hợp tác xã'],
    ['htx yếu kém', 'hop tac xa yeu kem'],
    ['UBND', 'uỷ ban nhân dân'],
    ['NQ 20', 'nghị quyết 20'],
  ])('%s and %s read alike', (short, full) => {
    expect(unitsOf(short)).toEqual(unitsOf(full));
  });

  it.each(['từ', 'tư', 'tu', 'hợp tác xả', 'tổ hợp'])('"%s" is no abbreviation', (text) => {
    expect(unitsOf(text).some((id) => id.startsWith('#'))).toBe(false);
  });

  it('an abbreviation that looks like a word counts only as it is written', () => {
    expect(unitsOf('TƯ')).toEqual(unitsOf('trung ương'));
  });
});

describe('a query in full', () => {
  it.each([
    ['HTX giải thể', 'hợp tác xã giải thể'],
    ['nq 20', 'nghị quyết 20'],
    ['hop tac xa giai the', 'hop tac xa giai the'],
  ])('%s is also read as %s', (query, expected) => {
    expect(lexicon.inFull(wordsOf(query))).toBe(expected);
  });
});
