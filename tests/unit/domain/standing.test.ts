import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingsOn } from '#domain/standing.ts';
import { countByStatus, deadlineOn, statusOn } from '#domain/progress.ts';
import { aLibrary, aReport, aTask } from '../builders.ts';
import { someDay, someTask } from './tracked-tasks.ts';

const due = { deadline: { words: 'Quý II/2026', dueOn: '2026-06-30' } };
const moved = aReport({
  on: '2026-06-10',
  reason: 'Mưa lũ.',
  newDeadline: { words: 'Quý III/2026', dueOn: '2026-09-30', decidedBy: 'Trưởng Ban' },
});

it('a task should have been done from the day its deadline ends, by the deadline of that day', () => {
  const { tasks } = aLibrary(
    {
      tasks: [
        aTask(due),
        aTask({ ...due, code: 'NV-002', progress: [moved] }),
        aTask({ code: 'NV-003', deadline: { words: 'hằng năm' } }),
        aTask({ code: 'NV-004' }),
      ],
    },
    '2026-11-23',
  );
  const days = ['2026-06-29', '2026-06-30', '2026-09-29', '2026-09-30'];
  expect(standingsOn(tasks, days).map((standing) => standing.due)).toEqual([0, 1, 1, 2]);
});

it('on every day the counts are those of each task asked alone, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(someTask, { maxLength: 5 }),
      fc.array(someDay, { minLength: 1, maxLength: 5 }),
      (given, days) => {
        const entries = given.map((data, index) => aTask({ ...data, code: `NV-00${index + 1}` }));
        const { tasks } = aLibrary({ tasks: entries }, '2027-12-31');
        for (const standing of standingsOn(tasks, days)) {
          const alone = given.map((task) => ({ status: statusOn(task, standing.on) }));
          expect(standing.counts).toEqual(countByStatus(alone));
          const passed = given.filter((task) => {
            const deadline = deadlineOn(task, standing.on);
            return 'dueOn' in deadline && (deadline.dueOn ?? '9') <= standing.on;
          });
          expect(standing.due).toBe(passed.length);
        }
      },
    ),
    { numRuns: 50 },
  );
});
