import { expect, test } from 'vitest';
import { chartOf, METRICS } from '../../../bench/build/result-chart.ts';
import { reportOf } from '../../../bench/build/report.ts';
import { median, mergeResult, type Result } from '../../../bench/build/results.ts';
import { readSettings } from '../../../bench/build/settings.ts';

function aResult(given: Partial<Result> = {}): Result {
  const cost = { wall: 10, cpu: 15.5, peakMb: 300, index: 0 };
  return {
    generator: 'ours',
    pages: 100,
    on: '2026-11-28',
    machine: '2 nhân',
    runs: 3,
    load: 0.1,
    cold: cost,
    changed: cost,
    files: 700,
    megabytes: 12.5,
    htmlKb: 14.2,
    htmlBrotliKb: 4.1,
    ...given,
  };
}

test('a later run takes the place of the earlier one of its generator and size, and no other', () => {
  const earlier = [
    aResult({ generator: 'eleventy' }),
    aResult({ pages: 1000 }),
    aResult({ runs: 1 }),
  ];
  const merged = mergeResult(earlier, aResult({ runs: 5 }));
  expect(merged.map(({ generator, pages, runs }) => [generator, pages, runs])).toEqual([
    ['ours', 100, 5],
    ['eleventy', 100, 3],
    ['ours', 1000, 3],
  ]);
});

test('the report has a row for each result, says how this site stands, and what was not measured', () => {
  const cold = { wall: 5, cpu: 6, peakMb: 200, index: 1.2 };
  const report = reportOf([aResult(), aResult({ generator: 'eleventy', cold })]);
  expect(report).toContain('| 100 | ours | 10,0 (15,5) | 10,0 (15,5) | không tách được | 300 |');
  expect(report).toContain('| 100 | eleventy | 5,0 (6,0) | 10,0 (15,5) | 1,2 | 300 |');
  expect(report).toContain('- 100 bài, lạnh: ours 2,0 lần eleventy.');
  expect(report).toContain('chưa đo');
});

test('this site with the corpus alone is compared with the others, not with itself', () => {
  const alone = { generator: 'ours-corpus', cold: { wall: 4, cpu: 6, peakMb: 200, index: 1 } };
  const report = reportOf([
    aResult(),
    aResult(alone),
    aResult({ generator: 'eleventy', cold: { wall: 2, cpu: 2, peakMb: 100, index: 0 } }),
    aResult({ ...alone, pages: 1000 }),
    aResult({ ...alone, pages: 5000, cold: { wall: 18, cpu: 30, peakMb: 900, index: 1 } }),
  ]);
  expect(report).toContain('- 100 bài, lạnh: ours 5,0 lần eleventy.');
  expect(report).toContain('- 100 bài, lạnh: ours-corpus 2,0 lần eleventy.');
  expect(report).toContain('- ours-corpus từ 1.000 lên 5.000 bài: 4,5 lần.');
});

test('a chart stands on its own: a bar for each generator and no name of a colour left', () => {
  const [metric] = METRICS;
  if (metric === undefined) throw new Error('no metric');
  const cold = { wall: 0, cpu: 0, peakMb: 0, index: 0 };
  const picture = chartOf(
    [aResult(), aResult({ generator: 'eleventy', cold })],
    metric,
    ':root { --color-primary: #0f5a43; }',
  );
  expect(picture).toContain('#0f5a43');
  expect(picture).toContain('>eleventy<');
  expect(picture).toContain('>10,0<');
  expect(picture).not.toContain('var(');
});

test('the middle of builds is one of them', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('settings that cannot be meant are refused with a sentence', () => {
  expect(() => readSettings(['--only', 'hugo'])).toThrow('Không có bộ dựng "hugo"');
  expect(() => readSettings(['--pages', '100,abc'])).toThrow('--pages: "abc"');
  expect(() => readSettings(['--runs', '0'])).toThrow('--runs: "0"');
  expect(() => readSettings(['--nhanh'])).toThrow('--nhanh');
  expect(readSettings(['--only', 'astro', '--pages', '20']).sizes).toEqual([20]);
});
