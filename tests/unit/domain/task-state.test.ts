import { describe, expect, it } from 'vitest';
import { barParts, countsAfter, noTasks, stateSentence, turningsOf } from '#domain/task-state.ts';

const counts = { ...noTasks(), 'done-on-time': 2, 'done-late': 1, 'on-track': 4, unpublished: 3 };

describe('where some tasks stand', () => {
  it('is said in one sentence that leaves out what there is none of', () => {
    expect(stateSentence(counts)).toBe(
      'Trong 10 nhiệm vụ: 3 đã hoàn thành, 4 đang thực hiện trong hạn, 3 chưa đủ thông tin để xác định.',
    );
  });

  it('is said to be unknown while nothing is published', () => {
    expect(stateSentence({ ...noTasks(), unpublished: 33 })).toMatch(/chưa nhiệm vụ nào xác định/);
  });
});

describe('what time alone will do', () => {
  const turnings = turningsOf([
    { status: 'on-track', turnsLateOn: '2027-01-01' },
    { status: 'unpublished', turnsLateOn: '2026-12-16' },
    { status: 'on-track', turnsLateOn: '2027-01-01' },
    { status: 'late' },
  ]);

  it('is counted by day and by the status it ends', () => {
    expect(turnings).toEqual([
      { on: '2026-12-16', from: 'unpublished', count: 1 },
      { on: '2027-01-01', from: 'on-track', count: 2 },
    ]);
  });

  it('moves the counts from its day on and keeps their sum', () => {
    expect(countsAfter(counts, turnings, '2026-12-15')).toEqual(counts);
    expect(countsAfter(counts, turnings, '2026-12-16')).toEqual({
      ...counts,
      unpublished: 2,
      late: 1,
    });
    expect(countsAfter(counts, turnings, '2027-01-01')).toEqual({
      ...counts,
      'on-track': 2,
      unpublished: 2,
      late: 3,
    });
  });
});

it('the parts of a bar follow one another and fill it', () => {
  const parts = barParts(
    [
      ['a', 1],
      ['b', 0],
      ['c', 3],
    ],
    400,
  );
  expect(parts).toEqual([
    { name: 'a', x: 0, width: 100 },
    { name: 'c', x: 100, width: 300 },
  ]);
});
