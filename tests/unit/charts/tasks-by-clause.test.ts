import { describe, expect, it } from 'vitest';
import { tasksByClauseChart, tasksByClauseSentence } from '#charts/tasks-by-clause.ts';
import { aClause, aLibrary, aTask, realLibrary } from '../builders.ts';

const section = (number: string, ...counts: number[]) => ({
  number,
  clauses: counts.map((count, index) => ({ label: `${number}.${index + 1}`, count })),
});

describe('the table', () => {
  it('adds up to the tasks of the library, by row and in all', () => {
    const library = realLibrary();
    const { table } = tasksByClauseChart(library);
    const rows = table.rows.map(([, ...cells]) => cells.map(Number));
    const totals = rows.map((row) => row.at(-1) ?? NaN);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(library.tasks.length);
    for (const row of rows) {
      expect(row.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(row.at(-1));
    }
  });

  it('has a row for every clause of the sections that give tasks, and none for the others', () => {
    const { table, svg } = tasksByClauseChart(realLibrary());
    const labels = table.rows.map(([label]) => label);
    expect(labels).toContain('II.1 Triển khai nghị quyết');
    expect(labels.some((label) => label?.startsWith('I.'))).toBe(false);
    expect(svg.wide).toMatch(/font-weight="600">II\. Nhiệm vụ trọng tâm: \d+ nhiệm vụ</);
    expect(svg.wide).not.toContain('Mục đích, yêu cầu');
  });

  it('counts a task of two clauses once, under the first, and says so', () => {
    const figure = tasksByClauseChart(
      aLibrary({
        clauses: [aClause(), aClause({ number: 2, shortTitle: 'Tuyên truyền' })],
        tasks: [aTask({ clauses: ['ii-1', 'ii-2'] })],
      }),
    );
    expect(figure.table.rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['II.1 Xây dựng mô hình', '1'],
      ['II.2 Tuyên truyền', '0'],
    ]);
    expect(figure.note).toBe('1 nhiệm vụ do nhiều khoản cùng giao được tính ở khoản đứng trước.');
    expect(tasksByClauseChart(aLibrary({ tasks: [aTask()] })).note).toBeUndefined();
  });
});

describe('the sentence', () => {
  it('names what each section gives, what gives nothing, and where most is', () => {
    expect(
      tasksByClauseSentence([section('I', 0, 0), section('II', 2, 6), section('III', 1)]),
    ).toBe(
      'Mục II giao 8 nhiệm vụ, mục III giao 1, mục I không giao nhiệm vụ nào; nhiều nhất là khoản II.2 với 6 nhiệm vụ.',
    );
  });

  it('names clauses that share the first place, up to three', () => {
    expect(tasksByClauseSentence([section('II', 2, 2)])).toBe(
      'Mục II giao 4 nhiệm vụ; nhiều nhất là khoản II.1 và II.2, mỗi khoản 2 nhiệm vụ.',
    );
    expect(tasksByClauseSentence([section('II', 1, 1, 1, 1)])).toBe(
      'Mục II giao 4 nhiệm vụ; nhiều nhất là 4 khoản, mỗi khoản 1 nhiệm vụ.',
    );
  });

  it('without tasks says that none is published', () => {
    expect(tasksByClauseSentence([section('I', 0), section('II')])).toBe(
      'Chưa có nhiệm vụ nào của Kế hoạch được đăng.',
    );
  });
});
