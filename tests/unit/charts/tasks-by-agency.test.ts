import { describe, expect, it } from 'vitest';
import { tasksByAgencyChart, tasksByAgencySentence } from '#charts/tasks-by-agency.ts';
import { realContent, realLibrary } from '../builders.ts';
import { joinLibrary } from '#library/join.ts';

it('the table adds up to the tasks of the library, those without a lead last', () => {
  const library = realLibrary();
  const { rows } = tasksByAgencyChart(library).table;
  const totals = rows.map((row) => Number(row.at(-1)));
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(library.tasks.length);
  expect(rows.at(-1)?.[0]).toBe('Chưa công bố cơ quan chủ trì');
  const led = totals.slice(0, -1);
  expect(led).toEqual(led.toSorted((left, right) => right - left));
  for (const agency of library.agencies.filter(({ leadTasks }) => leadTasks.length > 0))
    expect(rows).toContainEqual(
      expect.arrayContaining([agency.name, String(agency.leadTasks.length)]),
    );
});

it('agencies that have no room in the picture share a row there; the table names each', () => {
  const content = realContent();
  const agencies = content.agencies.map(({ id }) => id);
  const tasks = content.tasks.slice(0, agencies.length).map((task, index) => ({
    ...task,
    data: { ...task.data, leadAgency: { agency: agencies[index] ?? '', words: 'x' } },
  }));
  const { svg, table } = tasksByAgencyChart(
    joinLibrary({ ...content, tasks, stories: [] }, '2026-11-23'),
  );
  expect(table.rows).toHaveLength(agencies.length);
  expect(svg?.wide).toContain(`>${agencies.length - 14} cơ quan khác</text>`);
});

describe('the sentence', () => {
  const led = (name: string, count: number) => ({ name, count });

  it('names who leads most, and how many tasks have no lead', () => {
    expect(tasksByAgencySentence([led('Sở A', 6), led('Sở B', 2)], 20)).toBe(
      '2 cơ quan chủ trì 8 nhiệm vụ, nhiều nhất là Sở A với 6; 20 nhiệm vụ chưa công bố cơ quan chủ trì.',
    );
    expect(tasksByAgencySentence([led('Sở A', 2), led('Sở B', 2), led('Sở C', 1)], 0)).toBe(
      '3 cơ quan chủ trì 5 nhiệm vụ, nhiều nhất là Sở A và Sở B với mỗi cơ quan 2.',
    );
  });

  it('is plain for one agency, for none and for no task', () => {
    expect(tasksByAgencySentence([led('Sở A', 6)], 0)).toBe('Sở A chủ trì 6 nhiệm vụ.');
    expect(tasksByAgencySentence([], 3)).toBe('3 nhiệm vụ chưa công bố cơ quan chủ trì.');
    expect(tasksByAgencySentence([], 0)).toBe('Chưa có nhiệm vụ nào được đăng.');
  });
});
