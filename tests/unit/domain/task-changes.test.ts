import { describe, expect, it } from 'vitest';
import { taskChanges } from '#domain/task-changes.ts';
import { aLibrary, aReport, aTask, type Fields } from '../builders.ts';

const due = { deadline: { words: 'Quý III/2026', dueOn: '2026-09-30' }, publishedOn: '2026-01-10' };
const completed = (on: string, fields: Fields = {}) =>
  aReport({ on, state: 'completed', ...fields });

function changesFor(fields: Fields, today = '2026-12-31') {
  const [task] = aLibrary({ tasks: [aTask({ ...due, ...fields })] }, today).tasks;
  return task === undefined ? [] : taskChanges(task, today);
}
const told = (fields: Fields, today?: string) =>
  changesFor(fields, today)
    .sort((left, right) => left.on.localeCompare(right.on))
    .map(({ on, kind }) => [on, kind]);

describe('what happened to a task', () => {
  it('is done on time or late by the report that says so, and only once', () => {
    expect(told({ progress: [completed('2026-09-01'), completed('2026-10-05')] })).toEqual([
      ['2026-09-01', 'done-on-time'],
      ['2026-10-05', 'reported'],
    ]);
    expect(told({ progress: [completed('2026-10-05')] })).toEqual([
      ['2026-10-01', 'late'],
      ['2026-10-05', 'done-late'],
    ]);
  });

  it('is done without being on time or late where there is no day to hold it to', () => {
    const deadline = { words: 'hằng năm' };
    expect(told({ deadline, progress: [completed('2026-06-30')] })).toEqual([
      ['2026-06-30', 'done'],
    ]);
  });

  it('is late by time alone, with the deadline that passed', () => {
    expect(changesFor({ progress: [aReport()] }).at(-1)).toEqual({
      on: '2026-10-01',
      kind: 'late',
      dueOn: '2026-09-30',
      words: 'Quý III/2026',
    });
    expect(told({}, '2026-09-30')).toEqual([]);
  });

  it('was never late when the report that came after the deadline names an earlier day', () => {
    const report = completed('2026-10-15', { completedOn: '2026-09-20' });
    expect(told({ progress: [report] }, '2026-10-14')).toEqual([['2026-10-01', 'late']]);
    expect(told({ progress: [report] })).toEqual([['2026-10-15', 'done-on-time']]);
  });

  it('keeps having been late although the deadline is moved afterwards', () => {
    const newDeadline = { words: 'Quý IV', dueOn: '2026-12-31', decidedBy: 'Trưởng Ban' };
    const progress = [aReport({ on: '2026-10-15', reason: 'Mưa lũ.', newDeadline })];
    expect(told({ progress })).toEqual([
      ['2026-10-01', 'late'],
      ['2026-10-15', 'reported'],
      ['2026-10-15', 'deadline-moved'],
    ]);
  });

  it('is stopped, or decided by a body, as the report says', () => {
    expect(
      told({ progress: [aReport({ state: 'stopped', reason: 'Hết vốn.' })] }, '2026-09-01'),
    ).toEqual([['2026-06-30', 'stopped']]);
    const override = { status: 'on-track', decidedBy: 'Trưởng Ban' };
    expect(
      told({ progress: [aReport({ override, reason: 'Đã gia hạn.' })] }, '2026-09-01'),
    ).toEqual([['2026-06-30', 'decided']]);
  });

  it('is corrected on the day of the correction, once that day has come', () => {
    const corrections = [{ on: '2026-08-20', was: 'Đã họp.', reason: 'Ghi nhầm.' }];
    expect(told({ progress: [aReport({ corrections })] }, '2026-08-20')).toEqual([
      ['2026-06-30', 'reported'],
      ['2026-08-20', 'corrected'],
    ]);
    expect(told({ progress: [aReport({ corrections })] }, '2026-08-19')).toHaveLength(1);
  });

  it('is known to a reader no earlier than its page', () => {
    expect(told({ publishedOn: '2026-11-23', progress: [aReport()] })).toEqual([
      ['2026-11-23', 'reported'],
      ['2026-11-23', 'late'],
    ]);
  });
});
