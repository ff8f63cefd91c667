import { describe, expect, test } from 'vitest';
import type { Content } from '#domain/content.ts';
import { recordedEntries } from '#domain/recorded-entries.ts';
import { silentChanges } from '#domain/silent-changes.ts';
import { shownContent } from '#library/shown-content.ts';
import { aClause, aContent, aDocument, aReport, aStory, aTask } from '../builders.ts';

const NOTE = [{ on: '2026-11-20', note: 'Sửa số liệu theo báo cáo mới' }];

/** What changed in silence between two versions of the content, as "name: how". */
async function between(before: Partial<Content>, after: Partial<Content>): Promise<string[]> {
  const [older, newer] = await Promise.all(
    [before, after].map(async (parts) => ({
      entries: await recordedEntries(shownContent(aContent(parts))),
    })),
  );
  if (older === undefined || newer === undefined) throw new Error();
  return silentChanges(older, newer).map(({ name, how }) => `${name}: ${how}`);
}

describe('silent rewriting', () => {
  test('of a clause’s words is found', async () => {
    const faults = await between(
      { clauses: [aClause({}, 'Ít nhất 5 mô hình.')] },
      { clauses: [aClause({}, 'Ít nhất 3 mô hình.')] },
    );
    expect(faults).toEqual(['khoản 1 mục II: changed']);
  });

  test('of a task’s deadline is found', async () => {
    const deadline = { words: 'Quý III/2026', dueOn: '2026-09-30' };
    const faults = await between({ tasks: [aTask({ deadline })] }, { tasks: [aTask()] });
    expect(faults).toEqual(['nhiệm vụ NV-001: changed']);
  });

  test('of a progress report is found', async () => {
    const faults = await between(
      { tasks: [aTask({ progress: [aReport()] })] },
      { tasks: [aTask({ progress: [aReport({ done: 'Đã làm hết.' })] })] },
    );
    expect(faults).toEqual(['báo cáo tiến độ ngày 2026-06-30 của nhiệm vụ NV-001: changed']);
  });

  test('is found when a report is taken out, also one of two of the same day', async () => {
    const first = aReport({ done: 'Một.' });
    const second = aReport({ done: 'Hai.' });
    const before = { tasks: [aTask({ progress: [first, second] })] };
    expect(await between(before, { tasks: [aTask({ progress: [first] })] })).toEqual([
      'báo cáo tiến độ ngày 2026-06-30 của nhiệm vụ NV-001: removed',
    ]);
    expect(await between(before, { tasks: [aTask({ progress: [second] })] })).toHaveLength(2);
  });

  test('is found when a story or a document is taken out', async () => {
    const faults = await between({ stories: [aStory()], documents: [aDocument()] }, {});
    expect(faults).toEqual(['câu chuyện HTX Thử: removed', 'văn bản 20-nq-tw: removed']);
  });

  test('is found when a correction note itself is taken out or reworded', async () => {
    const before = { stories: [aStory({ changes: NOTE })] };
    const faults = await between(before, { stories: [aStory({ changes: [] })] });
    expect(faults).toEqual(['câu chuyện HTX Thử: note-removed']);
  });

  test('is not excused by a note that was there before', async () => {
    const faults = await between(
      { stories: [aStory({ changes: NOTE }, 'Cũ.')] },
      { stories: [aStory({ changes: NOTE }, 'Mới.')] },
    );
    expect(faults).toEqual(['câu chuyện HTX Thử: changed']);
  });
});

describe('an open correction', () => {
  test('with a new note may change a story', async () => {
    expect(
      await between(
        { stories: [aStory({}, 'Cũ.')] },
        { stories: [aStory({ changes: NOTE }, 'Mới.')] },
      ),
    ).toEqual([]);
  });

  test('noted at the report itself, old words kept, may change it', async () => {
    const corrections = [{ on: '2026-11-20', was: 'Đã làm.', reason: 'Báo cáo ghi nhầm.' }];
    const faults = await between(
      { tasks: [aTask({ progress: [aReport()] })] },
      { tasks: [aTask({ progress: [aReport({ done: 'Chưa làm.', corrections })] })] },
    );
    expect(faults).toEqual([]);
  });

  test('noted at the task may change or take out its reports', async () => {
    const before = { tasks: [aTask({ progress: [aReport()] })] };
    expect(await between(before, { tasks: [aTask({ changes: NOTE })] })).toEqual([]);
  });
});

test('a new report, story or note is no change of what was there', async () => {
  const before = { tasks: [aTask({ progress: [aReport()] })] };
  const progress = [aReport(), aReport({ on: '2026-09-30' })];
  const after = { tasks: [aTask({ progress, changes: NOTE })], stories: [aStory()] };
  expect(await between(before, after)).toEqual([]);
});

describe('a story taken back', () => {
  const withdrawal = { on: '2026-11-20', reason: 'Hợp tác xã đề nghị rút.' };
  const withdrawn = aStory({ state: 'withdrawn', withdrawal, changes: NOTE });

  test('with its day and reason is an open correction, and its earlier notes stay', async () => {
    expect(
      await between({ stories: [aStory({ changes: NOTE })] }, { stories: [withdrawn] }),
    ).toEqual([]);
  });

  test('by making it a draft again, or by moving its day into the future, is a silent removal', async () => {
    const gone = ['câu chuyện HTX Thử: removed'];
    const before = { stories: [aStory()] };
    expect(await between(before, { stories: [aStory({ state: 'draft' })] })).toEqual(gone);
    expect(await between(before, { stories: [aStory({ publishedOn: '2126-01-01' })] })).toEqual(
      gone,
    );
  });

  test('must not lose its reason when it comes back: the withdrawal becomes one of its notes', async () => {
    const back = { on: '2026-11-20', note: 'Gỡ bài: Hợp tác xã đề nghị rút.' };
    const before = { stories: [withdrawn] };
    expect(await between(before, { stories: [aStory({ changes: NOTE })] })).toEqual([
      'câu chuyện HTX Thử: note-removed',
    ]);
    expect(await between(before, { stories: [aStory({ changes: [...NOTE, back] })] })).toHaveLength(
      1,
    );
    const renewed = { on: '2026-11-22', note: 'Đăng lại với số liệu mới.' };
    expect(
      await between(before, { stories: [aStory({ changes: [...NOTE, back, renewed] })] }),
    ).toEqual([]);
  });
});

test('how far a story is stands in no hash: what was recorded before stories had a state stays as it is', async () => {
  const before = aStory();
  Reflect.deleteProperty(before.data, 'state');
  const hashOf = async (story: ReturnType<typeof aStory>) =>
    (await recordedEntries(aContent({ stories: [story] }))).map(({ sha256 }) => sha256);
  expect(await hashOf(aStory())).toEqual(await hashOf(before));
});
