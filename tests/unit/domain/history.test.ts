import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/date.ts';
import { asFirstSet, deadlineMoves, statusHistory, statusThen } from '#domain/history.ts';
import { deadlineOn, statusOn } from '#domain/progress.ts';
import { aLibrary, aReport, aTask } from '../builders.ts';
import { someDay, someTask } from './tracked-tasks.ts';

const due = { deadline: { words: 'Quý III/2026', dueOn: '2026-09-30' } };
const moved = aReport({
  on: '2026-09-15',
  reason: 'Chưa có mặt bằng.',
  newDeadline: { words: 'Quý IV/2026', dueOn: '2026-12-31', decidedBy: 'Trưởng Ban Chỉ đạo' },
});
const stepsOf = (fields: Record<string, unknown>, until: string) =>
  statusHistory(aTask(fields).data, until).transitions.map(({ on, from, to }) => [on, from, to]);

describe('the history of a status', () => {
  it('tells each day it changed and whether a report or time did it', () => {
    const completed = aReport({ on: '2026-11-02', state: 'completed' });
    const history = statusHistory(
      aTask({ ...due, progress: [completed, aReport()] }).data,
      '2026-12-31',
    );
    expect(history.initial).toBe('unpublished');
    expect(history.transitions).toMatchObject([
      { on: '2026-06-30', to: 'on-track', because: { done: 'Đã làm.' } },
      { on: '2026-10-01', from: 'on-track', to: 'late', because: 'time' },
      { on: '2026-11-02', from: 'late', to: 'done-late', because: { state: 'completed' } },
    ]);
  });

  it('stops at the day asked for', () => {
    expect(stepsOf({ ...due, progress: [aReport()] }, '2026-09-30')).toEqual([
      ['2026-06-30', 'unpublished', 'on-track'],
    ]);
  });

  it('blames time when the deadline passes on the day of a report that says nothing new', () => {
    const { transitions } = statusHistory(
      aTask({ ...due, progress: [aReport(), aReport({ on: '2026-10-01' })] }).data,
      '2026-12-31',
    );
    expect(transitions.at(-1)).toMatchObject({ on: '2026-10-01', to: 'late', because: 'time' });
  });

  it('is late by the new deadline once one is set in time', () => {
    expect(stepsOf({ ...due, progress: [moved] }, '2027-01-31').at(-1)).toEqual([
      '2027-01-01',
      'on-track',
      'late',
    ]);
  });

  it('of a joined task starts from the deadline first set', () => {
    const late = { ...moved, on: '2026-10-10' };
    const [task] = aLibrary({ tasks: [aTask({ ...due, progress: [late] })] }, '2026-11-23').tasks;
    if (task === undefined) throw new Error('no task');
    expect(task.deadline).toMatchObject({ dueOn: '2026-12-31' });
    const days = statusHistory(asFirstSet(task), '2026-11-23').transitions.map(({ on }) => on);
    expect(days).toEqual(['2026-10-01', '2026-10-10']);
    expect(deadlineMoves(asFirstSet(task), '2026-11-23')).toHaveLength(1);
  });
});

describe('properties of a history', () => {
  it('ends with the status of the day it was asked for', () => {
    fc.assert(
      fc.property(someTask, someDay, (task, day) => {
        const history = statusHistory(task, day);
        expect(history.transitions.at(-1)?.to ?? history.initial).toBe(statusOn(task, day));
      }),
    );
  });

  it('agrees with the status of every single day', () => {
    fc.assert(
      fc.property(someTask, (task) => {
        const history = statusHistory(task, '2027-03-01');
        for (let day = '2025-12-31'; day <= '2027-03-01'; day = addDays(day, 1)) {
          expect(statusThen(history, day)).toBe(statusOn(task, day));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never has two changes on one day, and each starts where the last ended', () => {
    fc.assert(
      fc.property(someTask, someDay, (task, until) => {
        let { initial: status } = statusHistory(task, until);
        let last = '';
        for (const { on, from, to } of statusHistory(task, until).transitions) {
          expect(from).toBe(status);
          expect(to).not.toBe(from);
          expect(on > last && on <= until).toBe(true);
          [status, last] = [to, on];
        }
      }),
    );
  });

  it('moves a deadline from the first to the one in force, each move from where the last led', () => {
    fc.assert(
      fc.property(someTask, someDay, (task, day) => {
        let inForce: unknown = task.deadline;
        for (const { from, to } of deadlineMoves(task, day)) {
          expect(from).toEqual(inForce);
          inForce = to;
        }
        expect(inForce).toEqual(deadlineOn(task, day));
      }),
    );
  });
});

describe('a move of the deadline', () => {
  it('says from which to which, who decided and why', () => {
    expect(deadlineMoves(aTask({ ...due, progress: [moved] }).data, '2026-12-31')).toMatchObject([
      {
        on: '2026-09-15',
        from: due.deadline,
        to: { words: 'Quý IV/2026', dueOn: '2026-12-31' },
        decidedBy: 'Trưởng Ban Chỉ đạo',
        reason: 'Chưa có mặt bằng.',
      },
    ]);
  });

  it('is not one when a report repeats the deadline in force', () => {
    const repeated = { ...moved, on: '2026-10-20' };
    const task = aTask({ ...due, progress: [moved, repeated] }).data;
    expect(deadlineMoves(task, '2026-12-31')).toHaveLength(1);
  });
});
