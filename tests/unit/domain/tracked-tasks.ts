import fc from 'fast-check';
import { addDays } from '#domain/date.ts';
import { PROGRESS_STATES } from '#domain/labels.ts';
import { aReport, aTask } from '../builders.ts';

/** Tasks with any deadline and any reports, for properties of status and history. */

const FIRST_DAY = '2026-01-01';
export const someDay = fc.integer({ min: 0, max: 400 }).map((count) => addDays(FIRST_DAY, count));

export const someDeadline = fc.oneof(
  someDay.map((dueOn) => ({ words: `trước ${dueOn}`, dueOn })),
  fc.constant({ words: 'hằng năm' }),
  fc.constant({ unknown: 'annex-not-published' }),
);

const report = fc
  .record({
    on: someDay,
    state: fc.constantFrom(...PROGRESS_STATES),
    done: fc.constantFrom('Họp.', 'Khảo sát.', 'Làm.'),
    moved: fc.option(someDay),
    isDecided: fc.boolean(),
  })
  .map(({ on, state, done, moved, isDecided }) =>
    aReport({
      on,
      state,
      done,
      reason: 'Có lý do.',
      ...(moved !== null && {
        newDeadline: { words: 'dời', dueOn: moved, decidedBy: 'Trưởng Ban' },
      }),
      ...(isDecided && { override: { status: 'on-track', decidedBy: 'Trưởng Ban' } }),
    }),
  );

export const someTask = fc
  .record({ deadline: someDeadline, progress: fc.array(report, { maxLength: 6 }) })
  .map((fields) => aTask(fields).data);
