import { describe, expect, it } from 'vitest';
import { findCitations } from '#domain/citation/citation.ts';
import { createResolver, lawTitlesOf, type CitableDocument } from '#domain/citation/resolve.ts';
import { citableOf } from '#domain/document.ts';
import { realLibrary } from '../../builders.ts';

const documents = realLibrary().documents.map(citableOf);
const knownTitles = lawTitlesOf(documents);

function meaningOf(text: string, among: readonly CitableDocument[] = documents): string[] {
  const resolve = createResolver(among, (document) => document);
  return findCitations(text, { knownTitles }).map((citation) => {
    const resolved = resolve(citation);
    if (resolved === undefined) return 'không có';
    return `${resolved.document.number}${resolved.isCertain ? '' : ' (có thể)'}`;
  });
}

describe('the document a citation means', () => {
  it.each([
    ['Nghị quyết số 20-NQ/TW', '20-NQ/TW'],
    ['nghi quyet 20nq/tw', '20-NQ/TW'],
    ['Nghị quyết số 9/NQ-CP', '09/NQ-CP'],
    ['Nghị định 113/2024', '113/2024/NĐ-CP'],
    ['Nghị định số 113 ngày 12/9/2024', '113/2024/NĐ-CP'],
    ['Nghị quyết 20 của Trung ương', '20-NQ/TW'],
    ['Quyết định số 340 ngày 12/3/2021 của Thủ tướng Chính phủ', '340/QĐ-TTg'],
    ['Luật HTX năm 2023', '17/2023/QH15'],
    ['Luật Hợp tác xã số 17/2023/QH15', '17/2023/QH15'],
    ['Luật Tiếp cận thông tin năm 2016', '104/2016/QH13'],
  ])('"%s" means %s beyond doubt', (text, number) => {
    expect(meaningOf(text)).toEqual([number]);
  });

  it.each([
    ['Nghị quyết 20', '20-NQ/TW'],
    ['NĐ 42', '42/2022/NĐ-CP'],
    ['Luật Tiếp cận thông tin', '104/2016/QH13'],
  ])('"%s" may mean %s, and another year’s as well', (text, number) => {
    expect(meaningOf(text)).toEqual([`${number} (có thể)`]);
  });

  it.each([
    'Luật Hợp tác xã năm 2012',
    'Nghị định 113/2020',
    'Nghị quyết số 20-NQ/TU',
    'Quyết định 20',
    'Nghị quyết số 20 ngày 01/01/2023',
    'Nghị quyết 20 của Chính phủ',
    'Kế hoạch hoạt động năm 2026',
  ])('"%s" means none of the library', (text) => {
    expect(meaningOf(text)).toEqual(['không có']);
  });

  it('is none where two would do', () => {
    const twice: CitableDocument[] = ['5/2024/NĐ-CP', '5/2025/NĐ-CP'].map((number) => ({
      number,
      kind: 'decree',
      aliases: [],
    }));
    expect(meaningOf('Nghị định số 5', twice)).toEqual(['không có']);
    expect(meaningOf('Nghị định số 5/2025', twice)).toEqual(['5/2025/NĐ-CP']);
  });
});
