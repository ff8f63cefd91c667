import { expect, it } from 'vitest';
import {
  PAGE_FACETS,
  factsOfClause,
  factsOfDocument,
  factsOfStory,
  factsOfTask,
} from '#search/page-facts.ts';
import { numberForms } from '#search/number-forms.ts';
import { libraryRecords } from '#search/records.ts';
import { toCustomRecord } from '#search/page-reader.ts';
import { aClause, aDocument, aLibrary, aStory, aTask, aTerm, realLibrary } from '../builders.ts';

const LEAD = { agency: 'so-tai-chinh', words: 'Sở Tài chính' };

it('a task and its clause carry the agencies that lead and join, the year and the status', () => {
  const { tasks, clauses } = aLibrary({
    clauses: [aClause({}, 'Sở Tài chính làm. Đoạn một.')],
    tasks: [aTask({ leadAgency: LEAD, partnerAgencies: { agencies: ['so-tai-chinh'] } })],
  });
  const [task] = tasks.map(factsOfTask);
  expect(task).toEqual({
    kind: 'task',
    path: 'Kế hoạch 2026 › Khoản 1 mục II',
    state: 'Chưa công bố',
    so: 'NV-001 NV001 NV1',
    facets: { nam: ['2026'], 'co-quan': ['Sở Tài chính'] },
  });
  const [clause] = clauses.map(factsOfClause);
  expect(clause).toMatchObject({
    path: 'Kế hoạch 2026 › Mục II',
    facets: { nam: ['2026'], 'co-quan': ['Sở Tài chính'] },
  });
});

it('a story carries its commune and sector, and no commune where none is known', () => {
  const { stories } = aLibrary({
    stories: [aStory(), aStory({ commune: { unknown: 'not-in-sources' } }, '', 'htx-hai')],
  });
  expect(stories.map((story) => factsOfStory(story).facets)).toEqual([
    { 'linh-vuc': ['Cà phê, hồ tiêu'], xa: ['Xã Kon Gang'] },
    { 'linh-vuc': ['Cà phê, hồ tiêu'], xa: [] },
  ]);
});

it('a document’s year comes from its date, else from its number, else from nowhere', () => {
  const unknown = { unknown: 'not-in-sources' };
  const { documents } = aLibrary({
    documents: [
      aDocument(),
      aDocument({ number: '17/2023/QH15', kind: 'law', issuedOn: unknown }, '17-2023-qh15'),
      aDocument({ number: '18/QĐ-BCĐ', kind: 'decision', issuedOn: unknown }, '18-qd-bcd'),
    ],
  });
  const years = documents.map(({ number, ...rest }) => [
    number,
    factsOfDocument({ number, ...rest }).facets?.nam,
  ]);
  expect(Object.fromEntries(years)).toEqual({
    '20-NQ/TW': ['2022'],
    '17/2023/QH15': ['2023'],
    '18/QĐ-BCĐ': [],
  });
});

it.each([
  ['20-NQ/TW', 'resolution', ['20 NQ TW', 'NQ20', '20NQ', '20NQTW', 'Nghị quyết số 20']],
  ['09/NQ-CP', 'resolution', ['09 NQ CP', 'NQ09', '09NQ', 'NQ9', '9NQ', 'Nghị quyết số 09 9']],
  ['340/QĐ-TTg', 'decision', ['340 QĐ TTg', 'QĐ340', '340QĐ', '340QĐTTg', 'Quyết định số 340']],
  ['17/2023/QH15', 'law', ['17 2023 QH15', 'L17', '172023QH15', 'Luật số 17', '2023']],
  ['78/2025/TT-BTC', 'circular', ['78 2025 TT BTC', 'TT78', '78TT', 'Thông tư số 78', '2025']],
])('%s is known by the ways people write it', (number, kind, expected) => {
  const { data } = aDocument({ number, kind, aliases: ['Tên khác', 'tên khác'] });
  const forms = numberForms(data);
  expect(forms).toEqual(expect.arrayContaining([number, ...expected, 'Tên khác']));
  const lower = forms.map((form) => form.toLocaleLowerCase('vi'));
  expect(new Set(lower).size).toBe(lower.length);
});

it('communes and terms are records of their own', () => {
  const library = aLibrary({ terms: [aTerm({ term: 'NĐ', expansion: 'nghị định' }, 'nd')] });
  const records = libraryRecords(library).map(toCustomRecord);
  expect(records.map(({ url, filters }) => [url, filters['kind']])).toEqual([
    ['/ke-hoach/2026/', ['Trang giới thiệu']],
    ['/dia-phuong/#xa-23701', ['Xã, phường']],
    ['/thuat-ngu/#nd', ['Thuật ngữ']],
  ]);
  expect(records[1]?.filters['xa']).toEqual(['Xã Kon Gang']);
  expect(records[2]?.meta).toEqual({ title: 'NĐ: nghị định', path: 'Thuật ngữ' });
});

it('every facet of the real content has a value somewhere', () => {
  const { clauses, tasks, stories, documents } = realLibrary();
  const facets = [
    ...clauses.map(factsOfClause),
    ...tasks.map(factsOfTask),
    ...stories.map(factsOfStory),
    ...documents.map(factsOfDocument),
  ].flatMap((facts) => Object.entries(facts.facets ?? {}));
  const used = new Set(facets.filter(([, values]) => values.length > 0).map(([name]) => name));
  expect([...used].sort()).toEqual([...PAGE_FACETS].sort());
});
