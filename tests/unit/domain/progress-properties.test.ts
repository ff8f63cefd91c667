import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#domain/date.ts';
import { freshnessOn, reportAgeOn } from '#domain/freshness.ts';
import { PROGRESS_STATES } from '#domain/labels.ts';
import { reportsUntil, statusOn, turnsLateOn } from '#domain/progress.ts';
import { aReport, aTask } from '../builders.ts';
import { someDay, someDeadline, someTask } from './tracked-tasks.ts';

const plainReport = fc
  .record({ on: someDay, state: fc.constantFrom(...PROGRESS_STATES) })
  .map(({ on, state }) => aReport({ on, state, reason: 'Có lý do.' }));

function ordered(one: string, other: string): [string, string] {
  return one <= other ? [one, other] : [other, one];
}

it('a status never depends on the order of entries in the file', () => {
  fc.assert(
    fc.property(someTask, someDay, fc.nat(), (given, on, turn) => {
      const { progress } = given;
      const cut = progress.length === 0 ? 0 : turn % progress.length;
      const shuffled = [...progress.slice(cut), ...progress.slice(0, cut)].reverse();
      expect(statusOn({ ...given, progress: shuffled }, on)).toBe(statusOn(given, on));
    }),
  );
});

it('the status of a past day is untouched by later entries', () => {
  fc.assert(
    fc.property(someTask, someDay, (given, on) => {
      const known = { ...given, progress: reportsUntil(given, on) };
      expect(statusOn(known, on)).toBe(statusOn(given, on));
      expect(freshnessOn(known, on)).toBe(freshnessOn(given, on));
    }),
  );
});

it('a task once done stays done, on time or late as it was, while no deadline moves and nobody overrides', () => {
  const plainTask = fc
    .record({ deadline: someDeadline, progress: fc.array(plainReport, { maxLength: 6 }) })
    .map((fields) => aTask(fields).data);
  fc.assert(
    fc.property(plainTask, someDay, someDay, (given, one, other) => {
      const [earlier, later] = ordered(one, other);
      const before = statusOn(given, earlier);
      if (before === 'done-on-time' || before === 'done-late') {
        expect(statusOn(given, later)).toBe(before);
      }
    }),
  );
});

it('time alone makes a status late on the day foretold, and changes nothing else', () => {
  fc.assert(
    fc.property(someTask, someDay, someDay, (given, one, other) => {
      const [earlier, later] = ordered(one, other);
      const known = { ...given, progress: reportsUntil(given, earlier) };
      const lateOn = turnsLateOn(known, earlier);
      const expected = lateOn !== undefined && later >= lateOn ? 'late' : statusOn(known, earlier);
      expect(statusOn(known, later)).toBe(expected);
    }),
  );
});

it('information only grows older while nothing is reported', () => {
  fc.assert(
    fc.property(someTask, someDay, fc.integer({ min: 0, max: 200 }), (given, on, count) => {
      const known = { ...given, progress: reportsUntil(given, on) };
      const age = reportAgeOn(known, on);
      expect(reportAgeOn(known, addDays(on, count))).toBe(age === undefined ? age : age + count);
    }),
  );
});
