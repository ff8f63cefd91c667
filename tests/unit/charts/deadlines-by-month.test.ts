import { describe, expect, it } from 'vitest';
import { deadlinesByMonthChart } from '#charts/deadlines-by-month.ts';
import { aLibrary, aTask, realLibrary } from '../builders.ts';

const on = (dueOn: string) => ({ words: dueOn, dueOn });
const chartOf = (...deadlines: unknown[]) =>
  deadlinesByMonthChart(
    aLibrary({
      tasks: deadlines.map((deadline, index) => aTask({ deadline, code: `NV-00${index + 1}` })),
    }),
  );
const HANG_NAM = { words: 'hằng năm' };
const UNKNOWN = { unknown: 'annex-not-published' };

it('every month of the plan’s year has its row, and a month beyond it that has a deadline', () => {
  const { table } = chartOf(
    on('2026-06-30'),
    on('2026-06-15'),
    on('2027-02-01'),
    HANG_NAM,
    UNKNOWN,
  );
  const totals = table.rows.map((row) => [row[0], row.at(-1)]);
  expect(totals).toHaveLength(16);
  expect(totals).toContainEqual(['Tháng 6/2026', '2']);
  expect(totals).toContainEqual(['Tháng 7/2026', '0']);
  expect(totals.slice(-3)).toEqual([
    ['Tháng 2/2027', '1'],
    ['Định kỳ, không có ngày cuối', '1'],
    ['Chưa công bố', '1'],
  ]);
});

it('a month earlier than the plan’s year stands before it', () => {
  expect(chartOf(on('2025-12-31')).table.rows[0]?.slice(0, 1)).toEqual(['Tháng 12/2025']);
});

describe('the sentence', () => {
  it('names the fullest month and what has no day', () => {
    expect(
      chartOf(on('2026-06-30'), on('2026-06-15'), on('2026-09-30'), HANG_NAM, UNKNOWN).sentence,
    ).toBe(
      '3 nhiệm vụ có ngày cuối của thời hạn, nhiều nhất là tháng 6/2026 với 2; 1 nhiệm vụ định kỳ và 1 nhiệm vụ chưa công bố thời hạn.',
    );
  });

  it('says so when no deadline has a day or none is published', () => {
    expect(deadlinesByMonthChart(realLibrary()).sentence).toBe(
      'Chưa nhiệm vụ nào có ngày cuối của thời hạn: 2 nhiệm vụ định kỳ và 31 nhiệm vụ chưa công bố thời hạn.',
    );
    expect(chartOf(UNKNOWN, UNKNOWN).sentence).toBe(
      'Cả 2 nhiệm vụ đều chưa công bố thời hạn, nên chưa có gì để vẽ.',
    );
    expect(chartOf(UNKNOWN).svg).toBeUndefined();
    expect(chartOf().sentence).toBe('Chưa có nhiệm vụ nào được đăng.');
  });
});
