import { expect, test } from 'vitest';
import { toAtomFeed, type FeedEntry } from '#exports/atom-feed.ts';
import { agencyFeed, siteFeed } from '#exports/change-feeds.ts';
import { aReport } from '../builders.ts';
import { aLibrary, realLibrary, SITE } from './small-library.ts';
import { elementsOf } from './xml-elements.ts';

const FEED = {
  title: 'Thay đổi <thử> & khác',
  subtitle: 'Dòng phụ',
  author: 'Ban Chỉ đạo thử',
  rights: 'CC BY 4.0',
  page: '/thay-doi/',
  self: '/thay-doi/nguon-tin.xml',
  since: '2026-11-01',
};
const ENTRY: FeedEntry = { on: '2026-11-20', text: 'Đăng 3 "văn bản".', href: '/van-ban/' };

test('an entry carries its day in Vietnam, its sentence and where to read it', () => {
  const xml = toAtomFeed({ ...FEED, entries: [ENTRY] }, SITE);
  expect(xml).toContain('<title>Đăng 3 &quot;văn bản&quot;.</title>');
  expect(xml).toContain('<updated>2026-11-20T00:00:00+07:00</updated>');
  expect(xml).toContain('href="https://vi-du.example/van-ban/"');
});

test('the feed is as new as its newest entry, and without entries as old as what it follows', () => {
  const updated = (entries: FeedEntry[]) =>
    elementsOf(toAtomFeed({ ...FEED, entries }, SITE), 'updated')[0];
  expect(updated([ENTRY, { ...ENTRY, on: '2026-11-22' }])).toBe('2026-11-22T00:00:00+07:00');
  expect(updated([])).toBe('2026-11-01T00:00:00+07:00');
});

test('two sentences about one page on one day are two entries, and an id outlives newer entries', () => {
  const other = { ...ENTRY, text: 'Sửa một văn bản.' };
  const before = elementsOf(toAtomFeed({ ...FEED, entries: [ENTRY, other] }, SITE), 'id');
  const newer = { ...ENTRY, on: '2026-11-23' };
  const after = elementsOf(toAtomFeed({ ...FEED, entries: [newer, ENTRY, other] }, SITE), 'id');
  expect(new Set(before).size).toBe(3);
  expect(after).toEqual(expect.arrayContaining(before));
});

test('the feed of an agency tells of its tasks and of nothing else', () => {
  const leadAgency = { agency: 'so-tai-chinh', words: 'Sở Tài chính' };
  const library = aLibrary({
    tasks: [
      { leadAgency, progress: [aReport({ done: 'Việc của Sở.' })] },
      { progress: [aReport({ done: 'Việc khác.' })] },
    ],
  });
  const [agency] = library.agencies;
  if (agency === undefined) throw new Error('no agency');
  const xml = toAtomFeed(agencyFeed(agency, library), SITE);
  expect(xml).toContain('Việc của Sở.');
  expect(xml).not.toContain('Việc khác.');
  expect(xml).toContain('https://vi-du.example/co-quan/so-tai-chinh/thay-doi.xml');
});

test('the feed of the real site is well-formed, has no two equal ids and at most a hundred entries', () => {
  const library = realLibrary();
  const xml = toAtomFeed(siteFeed(library), SITE);
  const ids = elementsOf(xml, 'id');
  expect(ids.length).toBeGreaterThan(1);
  expect(ids.length).toBeLessThanOrEqual(101);
  expect(new Set(ids).size).toBe(ids.length);
});
