import { describe, expect, it } from 'vitest';
import { readVocabulary } from '#search/known-words.ts';
import { letterAlternatives, soundAlternatives } from '#search/alternatives.ts';
import { isOneLetterApart, soundOf } from '#search/sounds.ts';
import { wordsOf } from '#search/syllables.ts';
import { repairsOf } from '#search/typo.ts';

const vocabulary = readVocabulary({
  synonyms: [],
  documents: [],
  syllables:
    'hợp tác xã kinh tế tập thể tuyên truyền chuyển đổi số khen thưởng mật ong sở tài chính nội vụ du lịch dụ liên kết nghị quyết giải',
  pairs:
    'hợp_tác tác_xã kinh_tế tập_thể tuyên_truyền chuyển_đổi đổi_số khen_thưởng tài_chính liên_kết',
});

describe('a query with a wrong letter', () => {
  it.each([
    ['hợp tác sã', 'hợp tác xã'],
    ['hp tác xã', 'hợp tác xã'],
    ['hợpp tác xã', 'hợp tác xã'],
    ['hop tacs xa', 'hop tác xa'],
    ['khem thưởng', 'khen thưởng'],
    ['mật onng', 'mật ong'],
    ['nghi quet 20', 'nghi quyết 20'],
    ['liên két', undefined],
    ['hợp tác xã', undefined],
    ['chuyển đổi s', undefined],
    ['20-NQ/TW', undefined],
  ])('%s → %s', (query, expected) => {
    expect(repairsOf(wordsOf(query), vocabulary, { strict: true })[0]?.text).toBe(expected);
  });

  it.each([
    ['tuyên chuyền', 'tuyên truyền'],
    ['tài chín', 'tài chính'],
  ])('%s, both words known, is read by its neighbours as %s', (query, expected) => {
    expect(repairsOf(wordsOf(query), vocabulary, { strict: false })[0]?.text).toBe(expected);
  });

  it('words of the same sound are tried, the typed tone first', () => {
    expect(soundAlternatives(wordsOf('nội dụ'), vocabulary)[0]).toBe('nội vụ');
  });

  it('one letter is put right where the site knows the word beside its neighbour', () => {
    const known = readVocabulary({
      synonyms: [],
      documents: [],
      syllables: 'nghị quyết quét chuyển chuyền đổi',
      pairs: 'nghị_quyết chuyển_đổi',
    });
    expect(letterAlternatives(wordsOf('nghi quet 20'), known)).toEqual(['nghi quyết 20']);
    expect(letterAlternatives(wordsOf('nghi quyet 20'), known)).toEqual([]);
    expect(letterAlternatives(wordsOf('nghị quét 20'), known)).toEqual([]);
  });

  it('prose is left as it stands', () => {
    const long = Array.from({ length: 17 }, () => 'hợpp').join(' ');
    expect(repairsOf(wordsOf(long), vocabulary, { strict: true })).toEqual([]);
  });
});

it.each([
  ['sa', 'xa'],
  ['truyen', 'chuyen'],
  ['gia', 'da'],
  ['ra', 'da'],
  ['nam', 'lam'],
  ['ly', 'li'],
  ['mac', 'mat'],
  ['kien', 'kieng'],
])('%s sounds like %s', (left, right) => {
  expect(soundOf(left)).toBe(soundOf(right));
});

it.each([
  ['ong', 'onng', true],
  ['ong', 'og', true],
  ['ong', 'ogn', true],
  ['ong', 'ang', true],
  ['ong', 'ong', true],
  ['ong', 'an', false],
  ['hop', 'tac', false],
])('%s and %s one letter apart: %s', (left, right, expected) => {
  expect(isOneLetterApart(left, right)).toBe(expected);
});
