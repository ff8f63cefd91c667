import { describe, expect, it } from 'vitest';
import { quarterOf } from '#domain/period.ts';
import { changingDueOn } from '#domain/task-due.ts';
import { TASK_FACETS } from '#domain/task-facets.ts';
import { taskViews } from '#domain/task-view.ts';
import type { Task } from '#domain/task.ts';
import { aReport, type Fields } from '../builders.ts';
import { aLibrary } from '../exports/small-library.ts';

const TODAY = '2026-11-23';
const lead = { agency: 'so-tai-chinh', words: 'Sở Tài chính' };
const due = (dueOn: string) => ({ words: 'Theo Phụ lục', dueOn });

function tasksOf(...tasks: Fields[]): readonly Task[] {
  return aLibrary({ tasks }, TODAY).tasks;
}

function answers(fields: Fields): Record<string, string[]> {
  const [task] = tasksOf(fields);
  if (task === undefined) throw new Error('no task');
  return Object.fromEntries(
    TASK_FACETS.map((facet) => [facet.name, facet.valuesOf(task, TODAY).map(({ value }) => value)]),
  );
}

describe('what a task answers to', () => {
  it('is "not published" everywhere while nothing is', () => {
    expect(answers({})).toEqual({
      'trang-thai': ['chua-cong-bo'],
      'thoi-han': ['chua-co'],
      'co-quan': ['chua-cong-bo'],
      'chu-tri': [],
      'phoi-hop': [],
      muc: ['ii'],
      'do-moi': ['chua-co'],
    });
  });

  it('is its agencies in each role and in any', () => {
    const partnerAgencies = { agencies: ['so-tai-chinh'] };
    expect(answers({ leadAgency: lead })).toMatchObject({
      'co-quan': ['so-tai-chinh'],
      'chu-tri': ['so-tai-chinh'],
      'phoi-hop': [],
    });
    expect(answers({ partnerAgencies })).toMatchObject({
      'co-quan': ['chua-cong-bo', 'so-tai-chinh'],
      'chu-tri': [],
      'phoi-hop': ['so-tai-chinh'],
    });
  });

  it('is the quarter of its last day, and whether that day is past or near', () => {
    expect(answers({ deadline: due('2026-09-30') })['thoi-han']).toEqual(['qua-han', '2026-q3']);
    expect(answers({ deadline: due('2026-12-23') })['thoi-han']).toEqual([
      '30-ngay-toi',
      '2026-q4',
    ]);
    expect(answers({ deadline: due('2026-12-24') })['thoi-han']).toEqual(['2026-q4']);
    expect(answers({ deadline: { words: 'Hằng năm' } })['thoi-han']).toEqual(['khong-co-ngay']);
  });

  it('a deadline that was met is neither past nor near', () => {
    const progress = [aReport({ state: 'completed' })];
    expect(answers({ deadline: due('2026-09-30'), progress })['thoi-han']).toEqual(['2026-q3']);
    expect(changingDueOn('2026-11-30', 'stopped', TODAY)).toEqual([]);
  });
});

it('a deadline is near on its last day and on the thirtieth day before it, not earlier', () => {
  expect(changingDueOn('2026-11-23', 'on-track', TODAY)).toEqual(['30-ngay-toi']);
  expect(changingDueOn('2026-12-23', 'unpublished', TODAY)).toEqual(['30-ngay-toi']);
  expect(changingDueOn('2026-12-24', 'unpublished', TODAY)).toEqual([]);
});

it('the last day of a quarter and the first of the next lie in different quarters', () => {
  expect(['2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ]);
});

describe('the views of some tasks', () => {
  const tasks = tasksOf(
    { leadAgency: lead, deadline: due('2027-01-31') },
    {
      leadAgency: lead,
      partnerAgencies: { agencies: ['so-tai-chinh'] },
      deadline: due('2026-09-30'),
    },
    {},
  );
  const views = taskViews(tasks, TODAY);
  const codesIn = (facet: string, value: string) =>
    views
      .find((view) => view.facet.name === facet && view.value === value)
      ?.tasks.map(({ code }) => code);

  it('hold every task that answers, once', () => {
    expect(codesIn('co-quan', 'so-tai-chinh')).toEqual(['NV-001', 'NV-002']);
    expect(codesIn('phoi-hop', 'so-tai-chinh')).toEqual(['NV-002']);
    expect(codesIn('trang-thai', 'qua-han')).toEqual(['NV-002']);
  });

  it('are only those that some task answers to, statuses and deadlines in their own order', () => {
    const valuesIn = (facet: string) =>
      views.filter((view) => view.facet.name === facet).map(({ value }) => value);
    expect(valuesIn('trang-thai')).toEqual(['qua-han', 'chua-cong-bo']);
    expect(valuesIn('thoi-han')).toEqual(['qua-han', '2026-q3', '2027-q1', 'chua-co']);
  });
});
