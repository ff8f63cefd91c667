import { expect, it } from 'vitest';
import { keepRows } from '#exports/csv-rows.ts';
import { toCsv } from '#exports/csv.ts';

const header = ['Mã', 'Lời', 'Đường dẫn'];
const rows = [
  ['NV-001', 'một, "hai"\nba', '/a/'],
  ['NV-002', '=1+1', '/b/'],
  ['NV-003', '', '/c/'],
];

it('rows about the given pages stay as the file writes them, the others go', () => {
  const kept = keepRows(toCsv(header, rows), new Set(['/a/', '/c/']));
  expect(kept).toBe(toCsv(header, [rows[0] ?? [], rows[2] ?? []]));
});

it('a guarded formula keeps its guard, and no page leaves the header alone', () => {
  expect(keepRows(toCsv(header, rows), new Set(['/b/']))).toBe(toCsv(header, [rows[1] ?? []]));
  expect(keepRows(toCsv(header, rows), new Set())).toBe(toCsv(header, []));
});

it('a quoted cell is compared by what it says', () => {
  const kept = keepRows(toCsv(header, rows), new Set(['một, "hai"\nba']));
  expect(kept).toBe(toCsv(header, [rows[0] ?? []]));
});
