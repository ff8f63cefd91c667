import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planText } from '#domain/plan.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { realLibrary } from '../unit/builders.ts';

const source = readFileSync('tests/fixtures/plan/ke-hoach-2026.txt', 'utf8');
const { plan, clauses, documents, tasks } = realLibrary();

it('the plan says what the source says, character for character', () => {
  expect(foldWhiteSpace(planText(plan))).toBe(foldWhiteSpace(source));
});

it('the plan has 14 clauses in 3 sections', () => {
  expect(clauses.map(({ label }) => label).join(' ')).toBe(
    'I.1 I.2 I.3 II.1 II.2 II.3 II.4 II.5 II.6 III.1 III.2 III.3 III.4 III.5',
  );
});

it('the page break inside II.4 is mended: one sentence in one paragraph', () => {
  const clause = clauses.find(({ label }) => label === 'II.4');
  expect(clause?.paragraphs).toHaveLength(1);
  expect(clause?.paragraphs[0]).toContain('về vị trí, vai trò, tầm quan trọng');
});

it('every document the plan prints is in the library', () => {
  expect(documents.filter(({ isCitedByPlan }) => isCitedByPlan).map(({ number }) => number).sort()).toEqual([
    '09/NQ-CP',
    '20-NQ/TW',
    '340/QĐ-TTg',
  ]);
});

it('every clause of parts II and III has a task, no clause of part I has', () => {
  for (const clause of clauses) expect(clause.tasks.length > 0, clause.label).toBe(clause.section !== 'I');
  expect(tasks.length).toBeGreaterThanOrEqual(25);
  expect(tasks.length).toBeLessThanOrEqual(40);
});

it('a task says nothing the plan does not: no day, and a lead only where a body is named', () => {
  for (const task of tasks) {
    expect('dueOn' in task.deadline && task.deadline.dueOn !== undefined, task.code).toBe(false);
    expect(task.progress, task.code).toEqual([]);
    if (task.clauses.every(({ section }) => section === 'II')) {
      expect('unknown' in task.leadAgency, task.code).toBe(true);
    }
  }
});
