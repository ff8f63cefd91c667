import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#domain/integrity.ts';
import { compareTexts, compareWords } from '#domain/plan-version.ts';
import { changesOf } from '#exports/changes.ts';
import { readProse } from '#library/markup/prose.ts';
import { must } from '#library/must.ts';
import { AN_AMENDMENT, aContent, aLibrary, anAmendedPlan, TODAY } from '../builders.ts';

describe('a plan amended once', () => {
  const { plan, tasks } = aLibrary(anAmendedPlan());
  const [version] = plan.versions;

  it('holds the earlier text under its day, with what ended it', () => {
    expect(version?.day).toBe('2026-01-15');
    expect(version?.endedBy).toEqual(AN_AMENDMENT);
    expect(plan.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id))).toEqual([
      'ii-1',
      'ii-3',
    ]);
  });

  it('keeps the clause that was taken out, with its last words, its reason and its task', () => {
    const [removed] = plan.removedClauses;
    expect(removed).toMatchObject({
      id: 'ii-2',
      paragraphs: ['Việc cũ.'],
      removal: AN_AMENDMENT,
      lastIn: '2026-01-15',
    });
    expect(removed?.tasks).toEqual(tasks);
    expect(tasks[0]?.clauses[0]).toBe(removed);
  });

  it('says clause by clause what changed, in the plan’s order', () => {
    const changes = compareTexts(must(version), plan);
    expect(changes.map(({ clause, kind }) => [clause.id, kind])).toEqual([
      ['ii-1', 'changed'],
      ['ii-2', 'removed'],
      ['ii-3', 'added'],
    ]);
    expect(changes[0]?.words).toEqual([
      { kind: 'same', text: 'Làm ' },
      { kind: 'deleted', text: 'hai' },
      { kind: 'inserted', text: 'ba' },
      { kind: 'same', text: ' việc, báo cáo quý.' },
    ]);
  });

  it('is told among the changes with who decided it, why, and where the words are compared', () => {
    expect(changesOf(aLibrary(anAmendedPlan()))).toContainEqual({
      on: '2026-06-01',
      kind: 'amended',
      text: 'Kế hoạch 2026 được sửa đổi theo Quyết định số 99/QĐ-BCĐ (ví dụ). Lý do: Bỏ một khoản đã xong, thêm một khoản mới',
      subject: 'Kế hoạch 2026',
      href: '/ke-hoach/2026/phien-ban/2026-01-15/so-sanh/',
      count: 1,
      agencyIds: [],
    });
  });

  it('is accepted whole, and refused where nobody says who amended it and why', () => {
    expect(checkIntegrity(aContent(anAmendedPlan()), readProse, TODAY)).toEqual([]);
    const unsaid = { ...anAmendedPlan(), plans: aContent().plans };
    expect(
      checkIntegrity(aContent(unsaid), readProse, TODAY).map(({ message }) => message),
    ).toEqual([expect.stringContaining('Thêm trường amendment')]);
  });
});

it('a plan that was never amended has one text and no removed clause', () => {
  const { plan } = aLibrary();
  expect(plan.versions).toEqual([]);
  expect(plan.removedClauses).toEqual([]);
});

it.each([
  ['', 'Chữ mới.'],
  ['Chữ cũ.', ''],
  ['Một, hai\nba', 'Một hai\nbốn; ba'],
  ['hợp tác xã', 'hợp tác  xã'],
  ['đường', 'dường'],
])('the words kept and deleted are "%s", the words kept and inserted "%s"', (older, newer) => {
  const changes = compareWords(older, newer);
  const without = (kind: string) =>
    changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('');
  expect(without('inserted')).toBe(older);
  expect(without('deleted')).toBe(newer);
});

it('words changed next to each other are one change, what went before what came', () => {
  expect(compareWords('Kịp thời khen thưởng', 'Mỗi quý khen thưởng')).toEqual([
    { kind: 'deleted', text: 'Kịp thời' },
    { kind: 'inserted', text: 'Mỗi quý' },
    { kind: 'same', text: ' khen thưởng' },
  ]);
  expect(compareWords('một hai', 'một  hai').map(({ kind }) => kind)).toContain('same');
});
