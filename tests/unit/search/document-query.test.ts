import { describe, expect, it } from 'vitest';
import { partsOf } from '#search/document-query.ts';
import { NumberedDocuments } from '#search/numbered-documents.ts';
import type { KnownDocument } from '#search/known-words.ts';

const aDocument = (number: string, kind: string, title: string): KnownDocument => ({
  number,
  kind,
  title,
  page: 0,
  aliases: [],
});
const DOCUMENTS = new NumberedDocuments([
  aDocument('20-NQ/TW', 'Nghị quyết', 'về kinh tế tập thể'),
  aDocument('09/NQ-CP', 'Nghị quyết', 'Chương trình hành động của Chính phủ'),
  aDocument('340/QĐ-TTg', 'Quyết định', 'Chiến lược phát triển kinh tế tập thể'),
  aDocument('17/2023/QH15', 'Luật', 'Luật Hợp tác xã'),
  aDocument('78/2025/TT-BTC', 'Thông tư', 'bãi bỏ Thông tư 01/2020/TT-BKHĐT'),
  aDocument('1664/NQ-UBTVQH15', 'Nghị quyết', 'sắp xếp đơn vị hành chính'),
  aDocument('18/QĐ-BCĐQGKTTT', 'Quyết định', 'Kế hoạch hoạt động năm 2026'),
]);

describe('a query that asks for a document by number', () => {
  it.each([
    ['20-NQ/TW', '20-NQ/TW'],
    ['20 nq tw', '20-NQ/TW'],
    ['nq20', '20-NQ/TW'],
    ['20nq', '20-NQ/TW'],
    ['nghị quyết 20', '20-NQ/TW'],
    ['nghi quyet so 20', '20-NQ/TW'],
    ['NQ số 20 của trung ương', '20-NQ/TW'],
    ['20-n', undefined],
    ['nghị quyết 20-n', '20-NQ/TW'],
    ['nghị quyết 9 của chính phủ', '09/NQ-CP'],
    ['nq 09', '09/NQ-CP'],
    ['340/qd-ttg', '340/QĐ-TTg'],
    ['qd 340', '340/QĐ-TTg'],
    ['Quyết định số 340 của Thủ tướng', '340/QĐ-TTg'],
    ['luật hợp tác xã 2023', '17/2023/QH15'],
    ['luật 17', '17/2023/QH15'],
    ['17/2023/QH15', '17/2023/QH15'],
    ['17 2023 qh15', '17/2023/QH15'],
    ['thông tư 78/2025/TT-BTC', '78/2025/TT-BTC'],
    ['1664 ubtvqh15', '1664/NQ-UBTVQH15'],
    ['18/qđ-bcđ', '18/QĐ-BCĐQGKTTT'],
  ])('%s → %s', (query, expected) => {
    expect(DOCUMENTS.find(query)[0]?.number).toBe(expected);
  });

  it.each([
    '340',
    '17/2023',
    '20/11/2023',
    '12 tháng 3 năm 2021',
    'nghị quyết',
    'quyết định khen thưởng',
    'nghị quyết 21',
    'nghị quyết 20 nuôi ong',
    '',
  ])('"%s" asks for none', (query) => {
    expect(DOCUMENTS.find(query)).toEqual([]);
  });
});

it.each([
  ['19/2025/QĐ-TTg', { number: '19', year: '2025', kind: 'decision', issuer: 'ttg' }],
  ['09/NQ-CP', { number: '9', kind: 'resolution', issuer: 'cp' }],
  ['17/2023/QH15', { number: '17', year: '2023', issuer: 'qh15' }],
])('%s is taken apart', (number, expected) => {
  expect(partsOf(number)).toEqual({ ...expected, rest: [] });
});
