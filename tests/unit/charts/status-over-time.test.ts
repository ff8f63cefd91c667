import { describe, expect, it } from 'vitest';
import { statusOverTimeChart } from '#charts/status-over-time.ts';
import { aLibrary, aReport, aTask, realLibrary, type Fields } from '../builders.ts';

const due = { deadline: { words: 'Quý II/2026', dueOn: '2026-06-30' } };
const chartOf = (tasks: Fields[], today = '2026-11-23') =>
  statusOverTimeChart(
    aLibrary(
      { tasks: tasks.map((task, index) => aTask({ ...task, code: `NV-00${index + 1}` })) },
      today,
    ),
  );
const mixed = [
  { ...due, progress: [aReport({ on: '2026-05-10', state: 'completed' })] },
  { ...due, progress: [aReport({ on: '2026-05-10' })] },
  { deadline: { words: 'Quý IV/2026', dueOn: '2026-12-31' } },
];

describe('the table', () => {
  const { table } = chartOf(mixed);

  it('has the end of every month since the plan began, and today', () => {
    const labels = table.rows.map(([label]) => label);
    expect(labels).toHaveLength(11);
    expect([labels[0], labels.at(-2), labels.at(-1)]).toEqual([
      'Hết tháng 1/2026',
      'Hết tháng 10/2026',
      '23/11/2026',
    ]);
  });

  it('counts each status as of that day, and what should have been done', () => {
    const numbers = (label: string) =>
      table.rows
        .find(([own]) => own === label)
        ?.slice(1)
        .map(Number);
    expect(table.columns.slice(1)).toHaveLength(8);
    expect(numbers('Hết tháng 4/2026')).toEqual([0, 0, 0, 0, 0, 0, 3, 0]);
    expect(numbers('Hết tháng 5/2026')).toEqual([1, 0, 1, 0, 0, 0, 1, 0]);
    expect(numbers('Hết tháng 6/2026')).toEqual([1, 0, 1, 0, 0, 0, 1, 2]);
    expect(numbers('Hết tháng 7/2026')).toEqual([1, 0, 0, 1, 0, 0, 1, 2]);
  });

  it('ends with the whole month when today is its last day', () => {
    expect(chartOf(mixed, '2026-06-30').table.rows.at(-1)?.[0]).toBe('Hết tháng 6/2026');
  });

  it('has today alone while the plan’s year has not begun', () => {
    expect(chartOf(mixed, '2025-12-15').table.rows.map(([label]) => label)).toEqual(['15/12/2025']);
  });
});

describe('the sentence', () => {
  it('sets what is done against what should be', () => {
    expect(chartOf(mixed).sentence).toBe(
      'Đến 23/11/2026, theo thời hạn phải xong 2 trong 3 nhiệm vụ; 1 nhiệm vụ đã hoàn thành, 1 đang quá hạn.',
    );
    expect(chartOf(mixed.slice(0, 1)).sentence).toContain('không nhiệm vụ nào đang quá hạn');
  });

  it('says why there is no picture while nothing is published', () => {
    const { sentence, svg } = statusOverTimeChart(realLibrary());
    expect(svg).toBeUndefined();
    expect(sentence).toBe(
      'Chưa có thời hạn đã đến hay báo cáo nào được đăng cho 33 nhiệm vụ, nên chưa có diễn biến để vẽ.',
    );
    expect(chartOf([]).sentence).toBe('Chưa có nhiệm vụ nào được đăng.');
  });
});

it('the legend names the statuses that ever occurred and the line', () => {
  expect(chartOf(mixed).legend.map(({ label, shape }) => [label, shape])).toEqual([
    ['Hoàn thành đúng hạn', 'solid'],
    ['Đang thực hiện, trong hạn', 'stripes'],
    ['Quá hạn', 'lozenge'],
    ['Chưa công bố', 'dots'],
    ['Phải xong theo thời hạn', 'line'],
  ]);
});

it('three years on, the picture keeps to what can be told apart and the table to everything', () => {
  const { svg, table } = chartOf(mixed, '2029-06-30');
  expect(table.rows).toHaveLength(42);
  const points = svg?.narrow.match(/<path fill="var\(--color-ink\)"/g);
  expect(points).toHaveLength(24);
});
