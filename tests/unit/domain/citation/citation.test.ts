import { describe, expect, it } from 'vitest';
import { findCitations } from '#domain/citation/citation.ts';
import {
  DATES_AND_ISSUERS,
  DECOYS,
  FULL_NUMBERS,
  PROVISIONS,
  SEVERAL,
  SHORT_NUMBERS,
  TITLES,
} from './cases.ts';
import { summaryOf } from './summary.ts';

describe.each([
  ['a full number', FULL_NUMBERS],
  ['a number without its letters', SHORT_NUMBERS],
  ['a title', TITLES],
  ['a date and an issuer', DATES_AND_ISSUERS],
  ['provisions', PROVISIONS],
  ['several documents', SEVERAL],
])('a citation by %s', (_, cases) => {
  it.each(cases)('is read in "%s"', (text, summary) => {
    expect(summaryOf(text)).toBe(summary);
    // The sentence around a citation changes nothing of it.
    expect(summaryOf(`Theo ${text}.`)).toBe(summary);
  });
});

it.each(DECOYS)('"%s" cites no document', (text) => {
  expect(summaryOf(text)).toBe('');
});

const written = (text: string) =>
  findCitations(text).map(({ start, end }) => text.slice(start, end));
const named = (text: string) =>
  findCitations(text).map(({ name }) => text.slice(name.start, name.end));

it('reaches from the first provision to the issuer, and its name is the document alone', () => {
  const citation =
    'điểm a khoản 2 Điều 5 Nghị định số 113/2024/NĐ-CP ngày 12 tháng 9 năm 2024 của Chính phủ';
  const text = `theo ${citation} quy định; các`;
  expect(written(text)).toEqual([citation]);
  expect(named(text)).toEqual(['Nghị định số 113/2024/NĐ-CP']);
});

it('every occurrence is found, in order', () => {
  expect(named('20-NQ/TW, 09/NQ-CP và 20-NQ/TW')).toEqual(['20-NQ/TW', '09/NQ-CP', '20-NQ/TW']);
});

it('a bracket opened inside a citation is closed in it', () => {
  expect(written('theo Nghị định 224/2026/NĐ-CP (Điều 90, khoản 2), các')).toEqual([
    'Nghị định 224/2026/NĐ-CP (Điều 90, khoản 2)',
  ]);
});

it('a text in decomposed letters is read like the same text in NFC', () => {
  const text = 'Điều 5 Nghị định số 113/2024/NĐ-CP của Chính phủ';
  expect(findCitations(text.normalize('NFD'))).toEqual(findCitations(text));
});

it('stays inside the text whatever stands in it', () => {
  const pieces = [...FULL_NUMBERS, ...PROVISIONS].map(([text]) => text).concat(DECOYS);
  pieces.forEach((piece, index) => {
    const text = [piece, pieces[(index * 7 + 3) % pieces.length], piece].join(
      index % 2 ? ' ' : ', ',
    );
    let position = 0;
    for (const { start, end, name } of findCitations(text)) {
      expect([start, name.start, name.end, end]).toEqual(
        [start, name.start, name.end, end].sort((left, right) => left - right),
      );
      expect(start).toBeGreaterThanOrEqual(position);
      expect(end).toBeLessThanOrEqual(text.length);
      position = end;
    }
  });
});
