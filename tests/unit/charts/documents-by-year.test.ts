import { describe, expect, it } from 'vitest';
import { documentsByYearChart, documentsByYearSentence } from '#charts/documents-by-year.ts';
import { valueOf } from '#domain/document.ts';
import { aDocument, aLibrary, realLibrary } from '../builders.ts';

function issued(on: string | undefined, issuer = 'Chính phủ', verification = 'verified') {
  const number = `${on ?? 'không ngày'} ${issuer}`;
  return aDocument(
    {
      number,
      issuer: { value: issuer, verification: 'verified' },
      issuedOn: on === undefined ? { unknown: 'not-in-sources' } : { value: on, verification },
    },
    number,
  );
}
const chartOf = (...documents: ReturnType<typeof issued>[]) =>
  documentsByYearChart(aLibrary({ documents }));

describe('the table', () => {
  it('adds up to the documents of the library, and to those of unknown date', () => {
    const { documents } = realLibrary();
    const { rows } = documentsByYearChart({ documents }).table;
    const sum = (some: typeof rows) => some.reduce((total, row) => total + Number(row[2]), 0);
    expect(sum(rows)).toBe(documents.length);
    const undated = documents.filter(({ issuedOn }) => valueOf(issuedOn) === undefined).length;
    expect(undated).toBeGreaterThan(0);
    expect(sum(rows.filter(([year]) => year === 'Chưa rõ ngày ban hành'))).toBe(undated);
  });

  it('goes from the newest year back, with the years between, the unknown date last', () => {
    const { rows } = chartOf(
      issued(undefined),
      issued('2020-01-01'),
      issued('2025-01-01'),
      issued('2022-01-01'),
    ).table;
    expect(rows.map(([year, , count]) => [year, count])).toEqual([
      ['2025', '1'],
      ['2023–2024', '0'],
      ['2022', '1'],
      ['2021', '0'],
      ['2020', '1'],
      ['Chưa rõ ngày ban hành', '1'],
    ]);
  });

  it('names every issuer, also those the picture puts together', () => {
    const issuers = ['A', 'B', 'C', 'D', 'E', 'F'];
    const { table, legend } = chartOf(...issuers.map((issuer) => issued('2025-01-01', issuer)));
    expect(table.rows.map(([, issuer]) => issuer)).toEqual(issuers);
    expect(legend.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D', 'Cơ quan khác']);
    expect(new Set(legend.map(({ shape }) => shape)).size).toBe(5);
  });
});

it('a fifth issuer keeps its name when it would be alone among the others', () => {
  const { legend } = chartOf(
    ...['A', 'B', 'C', 'D', 'E'].map((name) => issued('2025-01-01', name)),
  );
  expect(legend.at(-1)?.label).toBe('E');
});

it('dates that are not verified are counted and said to be so', () => {
  expect(chartOf(issued('2025-01-01', 'A', 'unverified')).note).toBe(
    'Ngày ban hành của 1 văn bản chưa được xác minh đủ.',
  );
  expect(chartOf(issued('2025-01-01')).note).toBeUndefined();
});

describe('the sentence', () => {
  const row = (label: string, count: number) => ({ label, count });
  const undated = (count: number) => row('Chưa rõ ngày ban hành', count);

  it('gives the span of years, the year with most and what has no date', () => {
    const rows = [row('2026', 1), row('2025', 6), row('2003–2024', 0), row('2002', 1), undated(2)];
    expect(documentsByYearSentence(rows)).toBe(
      '8 văn bản ban hành từ năm 2002 đến năm 2026, nhiều nhất là năm 2025 với 6 văn bản; 2 văn bản chưa rõ ngày ban hành.',
    );
  });

  it('names years that share the first place, oldest first', () => {
    expect(documentsByYearSentence([row('2026', 2), row('2025', 2), row('2024', 1)])).toBe(
      '5 văn bản ban hành từ năm 2024 đến năm 2026, nhiều nhất là năm 2025 và 2026 với mỗi năm 2 văn bản.',
    );
  });

  it('is plain for one year, for no date and for no document', () => {
    expect(documentsByYearSentence([row('2026', 1)])).toBe('1 văn bản ban hành năm 2026.');
    expect(documentsByYearSentence([undated(3)])).toBe('3 văn bản đều chưa rõ ngày ban hành.');
    expect(documentsByYearSentence([undated(1)])).toBe('1 văn bản chưa rõ ngày ban hành.');
    expect(documentsByYearSentence([undated(0)])).toBe('Thư viện chưa có văn bản nào.');
  });
});
