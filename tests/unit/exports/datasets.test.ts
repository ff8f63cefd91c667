import { describe, expect, test } from 'vitest';
import { toDatasetCsv, toDatasetJson } from '#exports/data-files.ts';
import { DATASETS } from '#exports/datasets.ts';
import { figureDataset } from '#exports/figure-dataset.ts';
import { taskDataset } from '#exports/task-dataset.ts';
import { documentDataset } from '#exports/document-dataset.ts';
import { aLibrary, realLibrary } from './small-library.ts';

describe('of one small library', () => {
  test('a task whose annex is unpublished has no agency, and the next column says why', () => {
    const [row] = taskDataset.rows(aLibrary({ tasks: [{}] }));
    expect(row).toMatchObject({
      leadAgency: null,
      leadAgencyReason: 'Phụ lục của Kế hoạch chưa được đăng',
      lastReport: null,
      lastReportReason: 'Chưa có báo cáo tiến độ nào được đăng',
      status: 'Chưa công bố',
      page: '/nhiem-vu/2026/nv-001/',
    });
  });

  test('a task with an agency and a report carries them, and the reasons fall silent', () => {
    const early = {
      period: '2026-Q1',
      on: '2026-03-01',
      report: 'Báo cáo quý I',
      done: 'Họp.',
      state: 'in-progress',
    };
    const late = { ...early, on: '2026-06-01', done: 'Khảo sát.' };
    const library = aLibrary({
      tasks: [
        {
          leadAgency: { agency: 'so-tai-chinh', words: 'Sở Tài chính' },
          deadline: { words: 'Quý III/2026' },
          progress: [late, early],
        },
      ],
    });
    expect(taskDataset.rows(library)[0]).toMatchObject({
      leadAgency: 'Sở Tài chính',
      leadAgencyReason: null,
      deadline: 'Quý III/2026',
      dueOn: null,
      dueOnReason: 'Lời của thời hạn không tính được thành ngày',
      lastReportOn: '2026-06-01',
      lastReport: 'Khảo sát.',
      evidenceReason: 'Báo cáo đã đăng không kèm minh chứng',
    });
  });

  test('figures that sources give differently stand one to a row, each with its own source', () => {
    const rows = figureDataset.rows(aLibrary({ stories: [{}] }));
    expect(rows.map((row) => [row['value'], row['asOf'], row['sourceAddress']])).toEqual([
      ['100 thành viên', '12/2025', 'https://bao.example/1'],
      ['110 thành viên', null, 'https://dai.example/2'],
    ]);
    expect(rows[1]).toMatchObject({ asOfReason: 'Nguồn không ghi ngày', isConflict: true });
  });

  test('the end of a document that nobody has verified is not given as a date', () => {
    const expiry = { on: '2025-01-01', words: 'Điều 1', verification: 'unverified', source: 'x' };
    const [row] = documentDataset.rows(aLibrary({ documents: [{ expiry }] }));
    expect(row).toMatchObject({ expiredOn: null, expiredOnReason: 'Chưa xác minh' });
  });

  test('a table about plans names the years it covers, a table about none stays silent', () => {
    const library = aLibrary({ tasks: [{}] });
    expect(taskDataset.temporalCoverage(library)).toBe('2026');
    expect(taskDataset.temporalCoverage(aLibrary())).toBeUndefined();
    expect(documentDataset.temporalCoverage(library)).toBeUndefined();
  });

  test('the JSON file says whose it is, under which licence and as of which day', () => {
    const file: unknown = JSON.parse(toDatasetJson(taskDataset, aLibrary({ tasks: [{}] })));
    expect(file).toMatchObject({
      name: 'nhiem-vu',
      title: 'Nhiệm vụ của Kế hoạch',
      publisher: 'Ban Chỉ đạo thử',
      licence: { name: 'CC BY 4.0' },
      asOf: '2026-11-23',
      rows: [{ code: 'NV-001' }],
    });
  });

  test('only CSV guards a text against being run as a formula', () => {
    const library = aLibrary({ tasks: [{ title: '=Xây dựng' }] });
    expect(toDatasetCsv(taskDataset, library)).toContain(",'=Xây dựng,");
    expect(toDatasetJson(taskDataset, library)).toContain('"=Xây dựng"');
  });
});

describe.each(DATASETS)('the table $name of the real content', (dataset) => {
  const library = realLibrary();
  const rows = dataset.rows(library);

  test('has rows, and a description a reader can understand', () => {
    // Reports are the one thing the office has not published yet.
    const least = dataset.name === 'tien-do' ? 0 : 1;
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(dataset.description.length).toBeGreaterThanOrEqual(50);
    expect(dataset.description).toMatch(/\.$/);
    for (const field of dataset.fields) expect(field.description).toMatch(/^\p{Lu}.{10,}\.$/u);
  });

  test('calls no two columns alike', () => {
    expect(new Set(dataset.fields.map(({ name }) => name)).size).toBe(dataset.fields.length);
    expect(new Set(dataset.fields.map(({ title }) => title)).size).toBe(dataset.fields.length);
  });

  test('has headers that need no quotes, for readers that trip over a quote after the byte order mark', () => {
    for (const { title } of dataset.fields) expect(title).toMatch(/^\p{Lu}[^",\n]+$/u);
  });

  test('holds in every cell what its column promises', () => {
    const types = {
      string: 'string',
      date: 'string',
      integer: 'number',
      number: 'number',
      boolean: 'boolean',
    };
    for (const row of rows) {
      for (const { name, type, isOptional, allowed } of dataset.fields) {
        const cell = row[name];
        if (cell === null) expect(isOptional, `${dataset.name}.${name}`).toBe(true);
        else expect(typeof cell, `${dataset.name}.${name}`).toBe(types[type]);
        if (type === 'date' && cell !== null) expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (allowed && cell !== null) expect(allowed).toContain(cell);
      }
    }
  });

  test('gives a reason exactly where a value is missing', () => {
    const reasons = dataset.fields.filter(({ name }) => name.endsWith('Reason'));
    for (const { name } of reasons) {
      const value = name.slice(0, -'Reason'.length);
      for (const row of rows) expect(row[name] === null, value).toBe(row[value] !== null);
    }
  });

  test('tells every two rows apart by its key', () => {
    if (dataset.key.length === 0) return;
    const keys = rows.map((row) => dataset.key.map((name) => row[name]).join(' '));
    expect(new Set(keys).size).toBe(rows.length);
  });
});
