import { describe, expect, it } from 'vitest';
import { columnsOf, commonGap, saysBeside } from '#views/task/task-columns.ts';
import { groupTasks } from '#views/task/task-groups.ts';
import { aReport, type Fields } from '../builders.ts';
import { aLibrary } from '../exports/small-library.ts';

const tasksOf = (...tasks: Fields[]) => aLibrary({ tasks }).tasks;
const full = {
  leadAgency: { agency: 'so-tai-chinh', words: 'Sở Tài chính' },
  deadline: { words: 'Quý IV/2026', dueOn: '2026-12-31' },
  progress: [aReport()],
};

describe('the table of tasks', () => {
  it('has a column for what is known of enough tasks', () => {
    expect(columnsOf(tasksOf(full, {}))).toEqual([
      'code',
      'title',
      'agency',
      'deadline',
      'status',
      'report',
    ]);
    expect(commonGap(tasksOf(full, {}))).toBeUndefined();
  });

  it('says once, with the reason, what is known of none', () => {
    const tasks = tasksOf({}, {});
    expect(columnsOf(tasks)).toEqual(['code', 'title']);
    expect(commonGap(tasks)).toBe(
      'Chưa nhiệm vụ nào có cơ quan: Phụ lục của Kế hoạch chưa được đăng. Chưa nhiệm vụ nào có thời hạn: Phụ lục của Kế hoạch chưa được đăng. Chưa nhiệm vụ nào có tiến độ: chưa có báo cáo tiến độ nào được đăng.',
    );
  });

  it('puts the deadline of one among many under its title', () => {
    const tasks = tasksOf({ deadline: { words: 'Hằng năm' } }, {}, {}, {}, {}, {});
    const columns = columnsOf(tasks);
    expect(columns).not.toContain('deadline');
    expect(tasks.map((task) => saysBeside(task, 'deadline', columns))).toEqual([
      true,
      ...[false, false, false, false, false],
    ]);
    expect(commonGap(tasks)).toContain('5 nhiệm vụ chưa có thời hạn');
  });
});

it('tasks stand under their clause, and those of an annex without a clause under the annex', () => {
  const annex = { number: '1', source: 'Phụ lục I' };
  const tasks = tasksOf({ clauses: [], annex }, {}, {});
  expect(groupTasks(tasks).map(({ title, tasks: { length } }) => [title, length])).toEqual([
    ['II.1. Xây dựng mô hình', 2],
    ['Phụ lục I', 1],
  ]);
});
