import { describe, expect, test } from 'vitest';
import { changeDays, changeGroups } from '#exports/change-groups.ts';
import { changesOf } from '#exports/changes.ts';
import type { Library } from '#library/join.ts';
import { aReport, type Fields } from '../builders.ts';
import { aLibrary, realLibrary } from './small-library.ts';

const TODAY = '2026-12-31';
const lead = { leadAgency: { agency: 'so-tai-chinh', words: 'Sở Tài chính' } };
const due = { deadline: { words: 'Quý III/2026', dueOn: '2026-09-30' }, publishedOn: '2026-01-10' };
const textsOn = (library: Library, day: string) =>
  changesOf(library)
    .filter(({ on }) => on === day)
    .map(({ text }) => text);
const tasksWith = (...tasks: Fields[]) =>
  aLibrary({ tasks: tasks.map((task) => ({ ...due, ...task })) }, TODAY);
const sentencesOf = (...tasks: Fields[]) =>
  changesOf(tasksWith(...tasks))
    .filter(({ taskId }) => taskId !== undefined)
    .map(({ text }) => text);

describe('publications and edits', () => {
  test('things of one kind first published on one day make one sentence with a link to their list', () => {
    const changes = changesOf(aLibrary({ clauses: [{}, {}], tasks: [{}, {}, {}] }));
    expect(changes).toContainEqual({
      on: '2026-11-01',
      kind: 'published',
      text: 'Đăng 3 nhiệm vụ',
      subject: 'Đăng 3 nhiệm vụ',
      href: '/nhiem-vu/',
      count: 3,
      agencyIds: [],
    });
    expect(changes).toContainEqual(
      expect.objectContaining({ text: 'Đăng 2 khoản của Kế hoạch 2026', href: '/ke-hoach/2026/' }),
    );
  });

  test('a thing published alone is named and linked', () => {
    const library = aLibrary({ tasks: [{}, { publishedOn: '2026-11-05' }] });
    expect(changesOf(library)[0]).toMatchObject({
      on: '2026-11-05',
      text: 'Đăng nhiệm vụ NV-002',
      href: '/nhiem-vu/2026/nv-002/',
    });
  });

  test('every later edit makes its own sentence with its reason and no second full stop', () => {
    const changes = [{ on: '2026-11-10', note: 'Sửa lỗi chính tả.' }];
    const library = aLibrary({ terms: [{ changes }], settings: { changes } });
    expect(textsOn(library, '2026-11-10')).toEqual([
      'Sửa thông tin chung của trang: Sửa lỗi chính tả',
      'Sửa thuật ngữ HTX: Sửa lỗi chính tả',
    ]);
  });

  test('a story taken back is told with its reason, and its publication stays told as it was', () => {
    const withdrawal = { on: '2026-11-20', reason: 'Hợp tác xã đề nghị rút.' };
    const both = [{}, {}];
    const before = changesOf(aLibrary({ stories: both }));
    const after = changesOf(aLibrary({ stories: [{}, { state: 'withdrawn', withdrawal }] }));
    expect(after[0]).toMatchObject({
      on: '2026-11-20',
      kind: 'withdrawn',
      text: 'Gỡ bài về HTX Thử: Hợp tác xã đề nghị rút',
      href: '/mo-hinh/htx-2/',
    });
    expect(after.slice(1)).toEqual(before);
  });

  test('the real content tells of everything it has published', () => {
    const library = realLibrary();
    const { clauses, tasks, stories, documents, agencies, terms, guides } = library;
    const published = changesOf(library)
      .filter(({ kind }) => kind === 'published')
      .reduce((sum, { count }) => sum + count, 0);
    const entries = [clauses, tasks, stories, documents, agencies, terms, guides];
    expect(published).toBe(entries.flat().length);
  });
});

describe('the sentences of a task', () => {
  const evidence = { state: 'completed', done: 'Đã lập 3 mô hình.' };

  test('say when it was done and what was done', () => {
    expect(
      sentencesOf({
        progress: [aReport({ on: '2026-07-05', completedOn: '2026-06-20', ...evidence })],
      }),
    ).toEqual(['NV-001 “Xây dựng mô hình” hoàn thành đúng hạn, ngày 20/06/2026: Đã lập 3 mô hình']);
    expect(sentencesOf({ progress: [aReport({ on: '2026-10-05', ...evidence })] })).toEqual([
      'NV-001 “Xây dựng mô hình” hoàn thành quá hạn, ngày 05/10/2026: Đã lập 3 mô hình',
      'NV-001 “Xây dựng mô hình” quá hạn: thời hạn “Quý III/2026” đã qua ngày cuối 30/09/2026 mà chưa có báo cáo hoàn thành',
    ]);
  });

  test('say from which deadline to which it moved, who decided and why', () => {
    const newDeadline = {
      words: 'Quý IV/2026',
      dueOn: '2026-12-31',
      decidedBy: 'Trưởng Ban Chỉ đạo',
    };
    expect(
      sentencesOf({ progress: [aReport({ newDeadline, reason: 'Chưa có mặt bằng.' })] }),
    ).toContain(
      'NV-001 “Xây dựng mô hình” đổi thời hạn từ “Quý III/2026” thành “Quý IV/2026”, do Trưởng Ban Chỉ đạo quyết định; lý do: Chưa có mặt bằng',
    );
  });

  test('say why it was stopped, decided or corrected', () => {
    const override = { status: 'on-track', decidedBy: 'Trưởng Ban' };
    const corrections = [{ on: '2026-08-20', was: 'Đã họp.', reason: 'Ghi nhầm.' }];
    expect(
      sentencesOf(
        { progress: [aReport({ state: 'stopped', reason: 'Hết vốn.' })] },
        {
          progress: [aReport({ override, reason: 'Đã gia hạn.', corrections })],
          deadline: { words: 'Quý IV', dueOn: TODAY },
        },
      ),
    ).toEqual([
      'NV-002 “Xây dựng mô hình” có đính chính báo cáo quý II/2026: Ghi nhầm; lời cũ là “Đã họp”',
      'NV-001 “Xây dựng mô hình” dừng thực hiện; lý do: Hết vốn',
      'NV-002 “Xây dựng mô hình” được Trưởng Ban xác định là “Đang thực hiện, trong hạn”; lý do: Đã gia hạn',
    ]);
  });

  test('start with the words that carry the link', () => {
    for (const { text, subject } of changesOf(tasksWith({ progress: [aReport()] }))) {
      expect(text.startsWith(subject)).toBe(true);
    }
  });
});

test('changes of an agency are those of what it has a part in, counted anew', () => {
  const library = tasksWith({ ...lead, progress: [aReport()] }, {}, {});
  const own = changesOf(library, 'so-tai-chinh');
  expect(own.map(({ text }) => text)).toEqual([
    'Đăng trang của Sở Tài chính',
    expect.stringContaining('quá hạn'),
    'NV-001 “Xây dựng mô hình” có báo cáo mới: Đã làm',
    'Đăng nhiệm vụ NV-001',
  ]);
  for (const { agencyIds } of own) expect(agencyIds).toEqual(['so-tai-chinh']);
  expect(changesOf(library, 'so-y-te')).toEqual([]);
});

test('days stand newest first, each with its own changes', () => {
  const library = aLibrary({
    terms: [{}, { publishedOn: '2026-12-01' }, { publishedOn: '2026-11-15' }],
  });
  expect(changeDays(changesOf(library)).map(({ on }) => on)).toEqual([
    '2026-12-01',
    '2026-11-15',
    '2026-11-01',
  ]);
});

describe('the groups of the page of changes', () => {
  const library = tasksWith(
    { progress: [aReport({ on: '2026-07-05', state: 'completed' })] },
    {
      progress: [
        aReport({ on: '2026-07-06' }),
        aReport({ on: '2026-10-03', period: '2026-Q3', state: 'completed' }),
      ],
    },
    {},
  );
  const groups = changeGroups(changesOf(library));

  test('are the reporting periods and, outside of them, months; newest first', () => {
    expect(groups.map(({ id, title }) => [id, title])).toEqual([
      ['thang-2026-11', 'Tháng 11/2026'],
      ['ky-2026-q3', 'Kỳ báo cáo quý III/2026'],
      ['ky-2026-q2', 'Kỳ báo cáo quý II/2026'],
      ['thang-2026-01', 'Tháng 1/2026'],
    ]);
  });

  test('sum a period up in one sentence and list it by kind', () => {
    expect(groups[1]?.told).toMatchObject({
      as: 'period',
      sentence: 'Kỳ này có 1 nhiệm vụ hoàn thành quá hạn và 2 mới quá hạn.',
      parts: [{ kind: 'done-late' }, { kind: 'late' }],
    });
    expect(groups[2]?.told).toMatchObject({
      sentence: 'Kỳ này có 1 nhiệm vụ hoàn thành đúng hạn và 1 cập nhật tiến độ.',
    });
  });

  test('tell a deadline that passed with the period it fell in, even when no one reported on it', () => {
    const told = groups[1]?.told;
    const late = told?.as === 'period' ? told.parts.find(({ kind }) => kind === 'late') : undefined;
    expect(late?.shown.map(({ taskId }) => taskId)).toEqual(['nv-002', 'nv-003']);
  });

  test('show a hundred changes of a kind and count them all', () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      code: `NV-${index + 100}`,
      progress: [aReport()],
    }));
    const [told] = changeGroups(changesOf(tasksWith(...many))).flatMap((group) =>
      group.id === 'ky-2026-q2' && group.told.as === 'period' ? [group.told] : [],
    );
    expect(told?.sentence).toBe('Kỳ này có 120 nhiệm vụ cập nhật tiến độ.');
    expect(told?.parts.map(({ count, shown }) => [count, shown.length])).toEqual([[120, 100]]);
  });

  test('hold every change once', () => {
    const held = groups.flatMap(({ told }) =>
      told.as === 'period'
        ? told.parts.flatMap(({ shown }) => shown)
        : told.days.flatMap(({ changes }) => changes),
    );
    expect(held).toHaveLength(changesOf(library).length);
    expect(new Set(held).size).toBe(held.length);
  });

  test('of the real content, where nothing is reported, are months alone', () => {
    const real = changeGroups(changesOf(realLibrary()));
    expect(real.map(({ id }) => id)).toEqual(['thang-2026-11']);
  });
});
