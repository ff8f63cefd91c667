import { expect, test } from 'vitest';
import { changesOf } from '#exports/changes.ts';
import { aLibrary, realLibrary } from './small-library.ts';

function textsOn(library: Parameters<typeof changesOf>[0], day: string): string[] {
  const found = changesOf(library).find(({ on }) => on === day);
  return found?.sentences.map(({ text }) => text) ?? [];
}

test('things of one kind first published on one day make one sentence with a link to their list', () => {
  const [day] = changesOf(aLibrary({ clauses: [{}, {}], tasks: [{}, {}, {}] }));
  expect(day?.on).toBe('2026-11-01');
  expect(day?.sentences).toContainEqual({ text: 'Đăng 3 nhiệm vụ', href: '/nhiem-vu/', count: 3 });
  expect(day?.sentences).toContainEqual({
    text: 'Đăng 2 khoản của Kế hoạch 2026',
    href: '/ke-hoach/2026/',
    count: 2,
  });
});

test('a thing published alone is named and linked', () => {
  const library = aLibrary({ tasks: [{}, { publishedOn: '2026-11-05' }] });
  expect(changesOf(library)[0]).toEqual({
    on: '2026-11-05',
    sentences: [{ text: 'Đăng nhiệm vụ NV-002', href: '/nhiem-vu/2026/nv-002/', count: 1 }],
  });
});

test('every later change makes its own sentence with its reason and no second full stop', () => {
  const changes = [{ on: '2026-11-10', note: 'Sửa lỗi chính tả.' }];
  const library = aLibrary({ terms: [{ changes }], settings: { changes } });
  expect(textsOn(library, '2026-11-10')).toEqual([
    'Sửa thông tin chung của trang: Sửa lỗi chính tả',
    'Sửa thuật ngữ HTX: Sửa lỗi chính tả',
  ]);
});

test('a progress report makes a sentence on its own day, a completion says so', () => {
  const report = {
    period: '2026-Q1',
    report: 'Báo cáo',
    done: 'Đã họp.',
    state: 'in-progress',
    on: '2026-11-12',
  };
  const evidence = [{ title: 'Biên bản', href: 'https://vi-du.example/1', on: '2026-11-20' }];
  const completion = { ...report, on: '2026-11-20', state: 'completed', evidence };
  const library = aLibrary({ tasks: [{ progress: [report, completion] }] });
  expect(textsOn(library, '2026-11-12')).toEqual(['Cập nhật tiến độ nhiệm vụ NV-001: Đã họp']);
  expect(textsOn(library, '2026-11-20')).toEqual([
    'Nhiệm vụ NV-001 được báo cáo hoàn thành: Đã họp',
  ]);
});

test('a report older than the page of its task became public with that page', () => {
  const report = {
    period: '2026-Q1',
    on: '2026-03-01',
    report: 'Báo cáo',
    done: 'Họp',
    state: 'in-progress',
  };
  const library = aLibrary({ tasks: [{ progress: [report] }] });
  expect(changesOf(library).map(({ on }) => on)).toEqual(['2026-11-01']);
});

test('days stand newest first', () => {
  const library = aLibrary({
    terms: [{}, { publishedOn: '2026-12-01' }, { publishedOn: '2026-11-15' }],
  });
  expect(changesOf(library).map(({ on }) => on)).toEqual([
    '2026-12-01',
    '2026-11-15',
    '2026-11-01',
  ]);
});

test('the real content tells of everything it has published', () => {
  const library = realLibrary();
  const { clauses, tasks, stories, documents, agencies, terms, guides } = library;
  const published = changesOf(library)
    .flatMap(({ sentences }) => sentences)
    .filter(({ text }) => text.startsWith('Đăng '))
    .reduce((sum, { count }) => sum + count, 0);
  const entries = [clauses, tasks, stories, documents, agencies, terms, guides];
  expect(published).toBe(entries.flat().length);
});
