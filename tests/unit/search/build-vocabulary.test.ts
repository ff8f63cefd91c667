import { expect, it } from 'vitest';
import { PageCounts } from '#search/page-counts.ts';
import type { IndexedPage } from '#search/read-pages.ts';
import { synonymsOf } from '#search/synonyms.ts';
import { vocabularyOf } from '#search/vocabulary.ts';
import { wordsOf } from '#search/words.ts';
import { aDocument, aLibrary, aTerm, realLibrary } from '../builders.ts';

it('syllables keep their marks and stand by how often they are met, then by letter', () => {
  const { syllables } = wordsOf(['Đường đi, đường về.', 'dương về'.normalize('NFD'), 'Về nhà']);
  expect(syllables.split(' ')).toEqual(['về', 'đường', 'dương', 'nhà', 'đi']);
});

it('web addresses, letters that stand alone and foreign words met once are no syllables', () => {
  const { syllables } = wordsOf([
    'Xem https://vanban.example/tin-tuc, báo.gov.vn/abc và a, b. Cookie. HTX, HTX.',
  ]);
  expect(syllables.split(' ')).toEqual(['htx', 'và', 'xem']);
});

it('neighbours met together often and seldom apart are a pair; a full stop parts them', () => {
  const { pairs } = wordsOf([
    ...Array.from({ length: 4 }, () => 'của hợp tác xã, của xã. Của tổ'),
    ...Array.from({ length: 60 }, () => 'của. Nhà'),
  ]);
  expect(pairs.split(' ')).toEqual(['hợp_tác', 'tác_xã']);
});

it.each([
  [3, ''],
  [4, 'lúa_nước'],
])('ten times one, ten times the other, %i times together: the pair is "%s"', (times, expected) => {
  const together = Array.from({ length: times }, () => 'lúa nước.');
  const apart = Array.from({ length: 10 - times }, () => 'lúa. nước.');
  expect(wordsOf([...together, ...apart]).pairs).toBe(expected);
});

it('a pair inside a name is a word however seldom it is met, if it is met at all', () => {
  expect(wordsOf(['giải thể'], ['Giải thể', 'phụ lục']).pairs).toBe('giải_thể');
});

it.each([
  [{ term: 'HTX', expansion: 'hợp tác xã', aliases: ['hợp tác xã', 'htx'] }, ['HTX', 'hợp tác xã']],
  [{ term: 'OCOP', expansion: 'One (mỗi xã)', aliases: ['sao OCOP'] }, ['OCOP', 'One']],
  [{ term: 'QH', expansion: 'Quốc hội', aliases: ['QH15'] }, ['QH', 'Quốc hội']],
  [{ term: 'khoản, mục', aliases: ['khoản', 'mục'] }, undefined],
  [{ term: 'liên kết', aliases: ['liên kết chuỗi'] }, undefined],
])('the glossary entry %j gives its equal forms', (fields, expected) => {
  const { terms } = aLibrary({ terms: [aTerm(fields)] });
  expect(synonymsOf({ terms, agencies: [] })).toEqual(expected === undefined ? [] : [expected]);
});

it('documents are listed with their pages; an alias that is only a number is left to the engine', () => {
  const aliases = ['NQ 20', 'Nghị quyết số 20', 'Nghị quyết về kinh tế tập thể'];
  const library = aLibrary({ documents: [aDocument({ aliases })] });
  const pages = ['/', '/van-ban/20-nq-tw/'].map((url) => aPage(url));
  expect(vocabularyOf(library, pages, new PageCounts([])).documents).toEqual([
    {
      number: '20-NQ/TW',
      kind: 'Nghị quyết',
      page: 1,
      title: 'về kinh tế tập thể',
      aliases: ['Nghị quyết về kinh tế tập thể'],
    },
  ]);
});

it('the order of the pages does not matter, nor which of them were counted ahead', () => {
  const library = realLibrary();
  const pages = library.clauses.map(({ id, paragraphs }) => aPage(id, paragraphs.join(' ')));
  const words = (order: readonly IndexedPage[], ahead: readonly IndexedPage[] = []) => {
    const counts = new PageCounts([]);
    for (const page of ahead) counts.count(page);
    const { syllables, pairs } = vocabularyOf(library, order, counts);
    return { syllables, pairs };
  };
  const expected = words(pages);
  expect(expected.syllables.split(' ').length).toBeGreaterThan(100);
  expect(words(pages.toReversed())).toEqual(expected);
  expect(words(pages, [aPage('thừa', 'không có trong trang nào'), ...pages.slice(3)])).toEqual(
    expected,
  );
});

function aPage(url: string, text = ''): IndexedPage {
  return { stored: { url, title: 'Khoản', kind: '', path: '', text }, so: '', facets: {} };
}
