import { expect, it } from 'vitest';
import { citedDocuments, citedProvisions } from '#domain/citation/cited-documents.ts';
import { createResolver } from '#domain/citation/resolve.ts';
import { citableIndex } from '#exports/citable-index.ts';
import { realLibrary } from '../../builders.ts';

const { entries, knownTitles } = citableIndex(realLibrary());
const resolve = createResolver(entries, (entry) => entry);
const cited = (text: string) =>
  citedDocuments(text, resolve, knownTitles).map(({ name, resolved, citations }) => [
    resolved?.document.href ?? name,
    resolved?.isCertain,
    citations.length,
    citedProvisions(citations).join('; '),
  ]);

it('a document cited twice in two ways is listed once, with all its places', () => {
  expect(
    cited('Điều 5 NĐ 113/2024, khoản 1 Điều 7 Nghị định số 113/2024/NĐ-CP và Điều 5 Nghị định 113'),
  ).toEqual([['/van-ban/113-2024-nd-cp/', true, 3, 'Điều 5; khoản 1 Điều 7']]);
});

it('documents the library does not hold are told apart by their numbers', () => {
  expect(cited('Công văn 12/BTC-KT, công văn số 12/BTC-KT và Luật Đất đai năm 2024')).toEqual([
    ['Công văn 12/BTC-KT', undefined, 2, ''],
    ['Luật Đất đai năm 2024', undefined, 1, ''],
  ]);
});

it('the plan itself can be cited, but not another body’s plan of the year', () => {
  expect(
    cited('khoản 5 mục II Kế hoạch hoạt động năm 2026 của Ban Chỉ đạo phát triển kinh tế tập thể'),
  ).toEqual([['/ke-hoach/2026/', true, 1, 'khoản 5 mục II']]);
  expect(cited('Kế hoạch hoạt động năm 2026 của Sở Tài chính')).toEqual([
    ['Kế hoạch hoạt động năm 2026', undefined, 1, ''],
  ]);
});
