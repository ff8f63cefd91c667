import { describe, expect, it } from 'vitest';
import { STATUSES } from '#domain/labels.ts';
import {
  countByStatus,
  deadlineOn,
  presentStatuses,
  statusBasisOn,
  statusOn,
  turnsLateOn,
} from '#domain/progress.ts';
import { OVERRIDE_BASIS, STATUS_RULES } from '#domain/status-rules.ts';
import { aReport, aTask } from '../builders.ts';

const due = { deadline: { words: 'Quý III/2026', dueOn: '2026-09-30' } };

describe('the status of a task', () => {
  it('is unpublished without a published deadline, whatever was reported', () => {
    expect(statusOn(aTask().data, '2026-12-31')).toBe('unpublished');
    const reported = aTask({ progress: [aReport({ state: 'completed' })] });
    expect(statusOn(reported.data, '2026-12-31')).toBe('unpublished');
  });

  it('is not measurable where the deadline names a rhythm or the task is declared so', () => {
    const rhythm = aTask({ deadline: { words: 'hằng năm' }, progress: [aReport()] });
    expect(statusOn(rhythm.data, '2026-12-31')).toBe('not-measurable');
    const declared = aTask({ ...due, measure: { notMeasurable: 'Việc thường xuyên' } });
    expect(statusOn(declared.data, '2026-10-01')).toBe('not-measurable');
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

  it('is done on time when a report after the deadline names an earlier day of completion', () => {
    const report = aReport({ on: '2026-10-05', completedOn: '2026-09-28', state: 'completed' });
    const task = aTask({ ...due, progress: [report] }).data;
    expect(statusOn(task, '2026-10-04')).toBe('late');
    expect(statusOn(task, '2026-10-05')).toBe('done-on-time');
  });

  it('stays done when a later report says less', () => {
    const progress = [aReport({ state: 'completed' }), aReport({ on: '2026-08-01' })];
    expect(statusOn(aTask({ ...due, progress }).data, '2026-12-31')).toBe('done-on-time');
  });

  it('is stopped from the report that says so until one that resumes it', () => {
    const stopped = aReport({ state: 'stopped', reason: 'Chưa có vốn.' });
    const task = aTask({ ...due, progress: [stopped, aReport({ on: '2026-08-01' })] }).data;
    expect(statusOn(task, '2026-07-31')).toBe('stopped');
    expect(statusOn(task, '2026-08-01')).toBe('on-track');
  });

  it('is what a deciding body says until the next report', () => {
    const override = { status: 'not-measurable', decidedBy: 'Trưởng Ban Chỉ đạo' };
    const decided = aReport({ override, reason: 'Chờ hướng dẫn.' });
    const task = aTask({ ...due, progress: [decided, aReport({ on: '2026-08-01' })] }).data;
    expect(statusOn(task, '2026-07-31')).toBe('not-measurable');
    expect(statusOn(task, '2026-08-01')).toBe('on-track');
  });

  it('counts against the new deadline from the report that moved it, not before', () => {
    const newDeadline = { words: 'Quý IV/2026', dueOn: '2026-12-31', decidedBy: 'Trưởng Ban' };
    const moved = aReport({ on: '2026-10-10', newDeadline, reason: 'Mưa lũ.' });
    const task = aTask({ ...due, progress: [aReport(), moved] }).data;
    expect(statusOn(task, '2026-10-09')).toBe('late');
    expect(statusOn(task, '2026-10-10')).toBe('on-track');
    expect(deadlineOn(task, '2026-10-09')).toEqual(due.deadline);
    expect(deadlineOn(task, '2026-10-10')).toEqual({ words: 'Quý IV/2026', dueOn: '2026-12-31' });
  });

  it('does not know reports of a later day', () => {
    const task = aTask({
      ...due,
      progress: [aReport({ on: '2026-08-01', state: 'completed' })],
    }).data;
    expect(statusOn(task, '2026-07-31')).toBe('unpublished');
  });
});

describe('the day a task turns late by itself', () => {
  it('is the day after its deadline while it is open', () => {
    expect(turnsLateOn(aTask(due).data, '2026-09-30')).toBe('2026-10-01');
    expect(turnsLateOn(aTask({ ...due, progress: [aReport()] }).data, '2026-07-01')).toBe(
      '2026-10-01',
    );
  });

  it('is no day once it is done, late, stopped or decided otherwise', () => {
    const reported = (fields: Record<string, unknown>) =>
      aTask({ ...due, progress: [aReport(fields)] }).data;
    const stopped = { state: 'stopped', reason: 'Chưa có vốn.' };
    const decided = { override: { status: 'on-track', decidedBy: 'Trưởng Ban' }, reason: 'Chờ.' };
    for (const fields of [{ state: 'completed' }, stopped, decided]) {
      expect(turnsLateOn(reported(fields), '2026-07-01')).toBeUndefined();
    }
    expect(turnsLateOn(aTask(due).data, '2026-10-01')).toBeUndefined();
    expect(turnsLateOn(aTask().data, '2026-07-01')).toBeUndefined();
  });
});

describe('what a status rests on', () => {
  const basis = (fields: Record<string, unknown>) =>
    statusBasisOn(aTask(fields).data, '2026-11-23').id;

  it('is the first rule that holds', () => {
    expect(basis({})).toBe('chua-co-thoi-han');
    expect(basis({ deadline: { words: 'Hằng năm' } })).toBe('thoi-han-theo-nhip');
    expect(basis({ deadline: { words: 'Quý III', dueOn: '2026-09-30' } })).toBe('qua-han');
    expect(basis({ deadline: { words: 'Quý IV', dueOn: '2026-12-31' } })).toBe('chua-co-bao-cao');
  });

  it('is the decision while the latest report carries one', () => {
    const decided = aReport({
      override: { status: 'on-track', decidedBy: 'Trưởng Ban' },
      reason: 'Chờ.',
    });
    expect(basis({ progress: [decided] })).toBe('co-quan-quyet-dinh');
    expect(basis({ progress: [decided, aReport({ on: '2026-10-01' })] })).toBe('chua-co-thoi-han');
  });

  it('has an anchor of its own for every rule', () => {
    const ids = [OVERRIDE_BASIS, ...STATUS_RULES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('every status has a published criterion', () => {
  for (const status of STATUSES) {
    expect(STATUS_RULES.some((rule) => rule.status === status && rule.criterion !== '')).toBe(true);
  }
});

it('counts add up to the number of tasks and leave out nothing', () => {
  const tasks = [{ status: 'late' }, { status: 'late' }, { status: 'unpublished' }] as const;
  expect(countByStatus(tasks)).toEqual({
    'done-on-time': 0,
    'done-late': 0,
    'on-track': 0,
    late: 2,
    'not-measurable': 0,
    stopped: 0,
    unpublished: 1,
  });
  expect(presentStatuses(tasks)).toEqual(['late', 'unpublished']);
});

describe('a report is refused', () => {
  it.each([
    ['that says "completed" without evidence', { state: 'completed', evidence: [] }, /minh chứng/],
    ['that stops a task without a reason', { state: 'stopped' }, /lý do/],
    [
      'that moves a deadline without a reason',
      { newDeadline: { words: 'Quý IV', decidedBy: 'Trưởng Ban' } },
      /lý do/,
    ],
    [
      'that overrides the status without a reason',
      { override: { status: 'late', decidedBy: 'Trưởng Ban' } },
      /lý do/,
    ],
    [
      'that overrides the status without a deciding body',
      { override: { status: 'late' }, reason: 'Chờ.' },
      /decidedBy/,
    ],
    ['that was completed after it was written', { completedOn: '2026-07-01' }, /completedOn/],
    ['that gives a percentage of what has no measure', { percent: 40 }, /cách đo/],
    ['whose period is no period', { period: 'quý II' }, /kỳ báo cáo/],
  ])('%s', (_, fields, words) => {
    const state = 'completedOn' in fields ? { state: 'completed' } : {};
    expect(() => aTask({ progress: [aReport({ ...state, ...fields })] })).toThrow(words);
  });

  it('and a percentage is taken where an indicator says what is measured', () => {
    const measure = { indicator: 'số HTX được củng cố trên 40' };
    const task = aTask({ measure, progress: [aReport({ percent: 40 })] });
    expect(task.data.progress[0]?.percent).toBe(40);
  });
});

it('a task without a clause is taken from an annex, not from the plan', () => {
  expect(() => aTask({ clauses: [] })).toThrow(/khoản/);
  const annex = { number: '3', source: 'Phụ lục kèm Kế hoạch' };
  expect(aTask({ clauses: [], annex }).data.annex).toEqual(annex);
});
