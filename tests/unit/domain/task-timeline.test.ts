import { describe, expect, it } from 'vitest';
import { deadlineMovesOf, timelineOf } from '#domain/task-timeline.ts';
import { aReport, type Fields } from '../builders.ts';
import { aLibrary } from '../exports/small-library.ts';

const deadline = { words: 'Quý II/2026', dueOn: '2026-06-30' };
const late = { on: '2026-07-05', period: '2026-Q2' };

function aTrackedTask(...progress: Fields[]) {
  const [task] = aLibrary({ tasks: [{ deadline, progress: progress.map(aReport) }] }).tasks;
  if (task === undefined) throw new Error('no task');
  return task;
}

const lacking = (...progress: Fields[]) =>
  timelineOf(aTrackedTask(...progress)).map(({ entry, lacksReason }) => [entry.on, lacksReason]);

describe('the timeline of a task', () => {
  it('begins with the newest report, whatever the order in the file', () => {
    expect(lacking({ on: '2026-06-01' }, { on: '2026-04-01' })).toEqual([
      ['2026-06-01', false],
      ['2026-04-01', false],
    ]);
  });

  it('says of a report after the deadline that it gives no reason, and not of one that does', () => {
    expect(lacking(late)).toEqual([['2026-07-05', true]]);
    expect(lacking({ ...late, reason: 'Chờ vốn.' })).toEqual([['2026-07-05', false]]);
  });

  it('asks no reason of a report on the last day, nor of late news of work done in time', () => {
    expect(lacking({ on: '2026-06-30' })).toEqual([['2026-06-30', false]]);
    expect(lacking({ ...late, state: 'completed', completedOn: '2026-06-29' })).toEqual([
      ['2026-07-05', false],
    ]);
  });

  it('asks a reason of work completed late once, not of what is told of it afterwards', () => {
    expect(
      lacking({ ...late, state: 'completed' }, { on: '2026-10-05', period: '2026-Q3' }),
    ).toEqual([
      ['2026-10-05', false],
      ['2026-07-05', true],
    ]);
  });
});

it('each move of a deadline names the one it replaced, who decided and why', () => {
  const moves = deadlineMovesOf(
    aTrackedTask(
      {
        on: '2026-06-01',
        reason: 'Chờ vốn.',
        newDeadline: { words: 'Quý III/2026', dueOn: '2026-09-30', decidedBy: 'Trưởng Ban' },
      },
      {
        on: '2026-09-01',
        reason: 'Chờ nghị định.',
        newDeadline: { words: 'Năm 2027', decidedBy: 'Trưởng Ban' },
      },
    ),
  );
  expect(moves).toMatchObject([
    { on: '2026-06-01', from: deadline, to: { words: 'Quý III/2026' }, reason: 'Chờ vốn.' },
    { from: { words: 'Quý III/2026' }, to: { words: 'Năm 2027' }, reason: 'Chờ nghị định.' },
  ]);
});
