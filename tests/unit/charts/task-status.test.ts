import { expect, it } from 'vitest';
import { taskStatusChart, taskStatusSentence } from '#charts/task-status.ts';
import { STATUSES, STATUS_LABELS, type TaskStatus } from '#domain/labels.ts';
import { countByStatus } from '#domain/progress.ts';
import { aLibrary, aReport, aTask, realLibrary } from '../builders.ts';

const TODAY = '2026-11-23';
const counts = (some: Partial<Record<TaskStatus, number>>) => ({ ...countByStatus([]), ...some });

it('the table counts the tasks of the library, all statuses in order', () => {
  const library = realLibrary();
  const { table } = taskStatusChart(library);
  expect(table.rows.map(([label]) => label)).toEqual(
    STATUSES.map((status) => STATUS_LABELS[status]),
  );
  const sum = table.rows.reduce((total, [, count]) => total + Number(count), 0);
  expect(sum).toBe(library.tasks.length);
});

it('a status no task has keeps its row with 0 and no bar', () => {
  const { svg, table } = taskStatusChart(
    aLibrary({
      tasks: [
        aTask({
          deadline: { words: 'Quý II', dueOn: '2026-06-30' },
          progress: [aReport({ state: 'completed' })],
        }),
      ],
    }),
  );
  expect(table.rows).toContainEqual(['Quá hạn', '0']);
  expect(svg.wide).toContain('>Quá hạn</text>');
  expect(svg.wide.match(/>0<\/text>/g)).toHaveLength(STATUSES.length - 1);
  // A swatch for each row, and the one bar.
  expect(svg.wide.match(/<path fill="(url|var)[^>]*>/g)).toHaveLength(STATUSES.length + 1);
});

it('when all tasks stand alike, the sentence says so of all', () => {
  expect(taskStatusSentence(counts({ unpublished: 34 }), TODAY)).toBe(
    'Tính đến 23/11/2026, cả 34 nhiệm vụ đều chưa công bố đủ để xác định trạng thái.',
  );
  expect(taskStatusSentence(counts({ 'done-on-time': 2 }), TODAY)).toBe(
    'Tính đến 23/11/2026, cả 2 nhiệm vụ đều hoàn thành đúng hạn.',
  );
});

it('a single task is not "all tasks"', () => {
  expect(taskStatusSentence(counts({ late: 1 }), TODAY)).toBe(
    'Tính đến 23/11/2026, nhiệm vụ duy nhất quá hạn.',
  );
});

it('a mixed state names each status that occurs, in order', () => {
  expect(taskStatusSentence(counts({ late: 3, 'done-on-time': 7, unpublished: 1024 }), TODAY)).toBe(
    'Tính đến 23/11/2026, trong 1.034 nhiệm vụ có 7 hoàn thành đúng hạn, 3 quá hạn và 1.024 chưa công bố đủ để xác định trạng thái.',
  );
});

it('without tasks the sentence says that none is published', () => {
  expect(taskStatusChart(aLibrary()).sentence).toBe(
    'Tính đến 23/11/2026, chưa có nhiệm vụ nào được đăng.',
  );
});
