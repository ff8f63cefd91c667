import { describe, expect, it } from 'vitest';
import { countByStatus, presentStatuses, statusOn } from '#domain/progress.ts';
import { aReport, aTask } from '../builders.ts';

const due = { deadline: { words: 'Quý III/2026', dueOn: '2026-09-30' } };

describe('the status of a task', () => {
  it('is unpublished without a deadline that is a day, whatever was reported', () => {
    const rhythm = aTask({
      deadline: { words: 'hằng năm' },
      progress: [aReport({ state: 'completed' })],
    });
    expect(statusOn(rhythm.data, '2026-12-31')).toBe('unpublished');
    expect(statusOn(aTask().data, '2026-12-31')).toBe('unpublished');
  });

  it('is unpublished before the deadline while nothing was reported', () => {
    expect(statusOn(aTask(due).data, '2026-09-30')).toBe('unpublished');
  });

  it('is on track once reported and until the day of the deadline', () => {
    const task = aTask({ ...due, progress: [aReport()] }).data;
    expect(statusOn(task, '2026-06-30')).toBe('on-track');
    expect(statusOn(task, '2026-09-30')).toBe('on-track');
  });

  it('is late from the day after its deadline, reported or not', () => {
    expect(statusOn(aTask(due).data, '2026-10-01')).toBe('late');
    expect(statusOn(aTask({ ...due, progress: [aReport()] }).data, '2026-10-01')).toBe('late');
  });

  it('is done on time when completed on the day of the deadline, late a day after', () => {
    const done = (on: string) =>
      aTask({ ...due, progress: [aReport({ on, state: 'completed' })] }).data;
    expect(statusOn(done('2026-09-30'), '2026-12-31')).toBe('done-on-time');
    expect(statusOn(done('2026-10-01'), '2026-12-31')).toBe('done-late');
  });

  it('does not know reports of a later day', () => {
    const task = aTask({
      ...due,
      progress: [aReport({ on: '2026-08-01', state: 'completed' })],
    }).data;
    expect(statusOn(task, '2026-07-31')).toBe('unpublished');
  });

  it('does not depend on the order of the reports', () => {
    const reports = [
      aReport(),
      aReport({ on: '2026-10-05', state: 'completed' }),
      aReport({ on: '2026-08-01' }),
    ];
    const forward = aTask({ ...due, progress: reports }).data;
    const backward = aTask({ ...due, progress: reports.toReversed() }).data;
    for (const day of ['2026-06-01', '2026-07-01', '2026-10-01', '2026-10-05', '2026-12-31']) {
      expect(statusOn(backward, day)).toBe(statusOn(forward, day));
    }
  });
});

it('counts add up to the number of tasks and leave out nothing', () => {
  const tasks = [{ status: 'late' }, { status: 'late' }, { status: 'unpublished' }] as const;
  expect(countByStatus(tasks)).toEqual({
    'done-on-time': 0,
    'done-late': 0,
    'on-track': 0,
    late: 2,
    unpublished: 1,
  });
  expect(presentStatuses(tasks)).toEqual(['late', 'unpublished']);
});

it('"completed" without evidence is refused by the schema', () => {
  expect(() => aTask({ progress: [aReport({ state: 'completed', evidence: [] })] })).toThrow(
    /minh chứng/,
  );
});
