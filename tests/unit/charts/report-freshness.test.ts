import { expect, it } from 'vitest';
import { reportFreshnessChart } from '#charts/report-freshness.ts';
import { aLibrary, aReport, aTask, realLibrary } from '../builders.ts';

it('counts tasks by the age of their latest report, apart from their status', () => {
  const { table, sentence, svg } = reportFreshnessChart(
    aLibrary({
      tasks: [
        aTask({ progress: [aReport({ on: '2026-11-20', state: 'completed' })] }),
        aTask({ code: 'NV-002', progress: [aReport({ on: '2026-03-01' })] }),
        aTask({ code: 'NV-003' }),
      ],
    }),
  );
  expect(table.rows.map(([, count]) => count)).toEqual(['1', '0', '1', '1']);
  expect(sentence).toBe(
    'Tính đến 23/11/2026, trong 3 nhiệm vụ: 1 có báo cáo trong 31 ngày qua, 1 có báo cáo gần nhất cách đây hơn 92 ngày và 1 chưa có báo cáo nào.',
  );
  expect(svg).toBeDefined();
});

it('has no picture while nothing is reported, and says so of all tasks', () => {
  const { sentence, svg } = reportFreshnessChart(realLibrary());
  expect(svg).toBeUndefined();
  expect(sentence).toBe('Tính đến 23/11/2026, cả 33 nhiệm vụ đều chưa có báo cáo nào.');
  expect(reportFreshnessChart(aLibrary()).sentence).toBe(
    'Tính đến 23/11/2026, chưa có nhiệm vụ nào được đăng.',
  );
});
