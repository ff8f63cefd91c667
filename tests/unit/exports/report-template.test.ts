import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { REPORT_COLUMNS } from '#domain/report-columns.ts';
import { reportingAgencies, reportTemplate } from '#exports/report-template.ts';
import { toXlsx } from '#exports/workbook.ts';
import type { Library } from '#library/join.ts';
import { aReport, type Fields } from '../builders.ts';
import { aLibrary, realLibrary, SITE } from './small-library.ts';

const LED: Fields = { leadAgency: { agency: 'so-tai-chinh', words: 'Sở Tài chính' } };
const JOINED: Fields = { partnerAgencies: { agencies: ['so-tai-chinh'] } };

async function sheetsOf(library: Library) {
  const [agency] = reportingAgencies(library);
  if (agency === undefined) throw new Error('no agency has a task');
  const template = reportTemplate(agency, '2026-Q4', library, SITE);
  const { sheets } = await readXlsx(await toXlsx(template));
  return { template, sheets };
}

test('the titles of the template are the ones the import knows, in the same order', async () => {
  const { sheets } = await sheetsOf(aLibrary({ tasks: [LED] }));
  expect(sheets[0]?.rows[0]).toEqual(REPORT_COLUMNS.map(({ title }) => title));
});

test('a department finds the tasks it leads, then those it joins, and nobody else’s', async () => {
  const { sheets } = await sheetsOf(aLibrary({ tasks: [JOINED, LED, {}] }));
  const codes = sheets[0]?.rows.slice(1).map(([code]) => code);
  expect(codes?.filter(Boolean)).toEqual(['NV-002', 'NV-001']);
});

test('a row opens with what is known, the last state reported included, and the period asked for', async () => {
  const task = {
    ...LED,
    deadline: { words: 'Quý IV/2026', dueOn: '2026-12-31' },
    progress: [aReport({ on: '2026-06-30' }), aReport({ on: '2026-03-31', state: 'not-started' })],
  };
  const { sheets } = await sheetsOf(aLibrary({ tasks: [task] }));
  expect(sheets[0]?.rows[1]?.slice(0, 8)).toEqual([
    'NV-001',
    'Xây dựng mô hình',
    'Sở Tài chính',
    'Quý IV/2026',
    'Đang thực hiện',
    null,
    '2026-Q4',
    null,
  ]);
});

test('what is not published is said in words', async () => {
  const { sheets } = await sheetsOf(aLibrary({ tasks: [JOINED] }));
  expect(sheets[0]?.rows[1]?.slice(2, 5)).toEqual([
    'Chưa công bố',
    'Chưa công bố',
    'Chưa có báo cáo',
  ]);
});

test('every column to fill in is explained, on its title and on the sheet of instructions', async () => {
  const { template, sheets } = await sheetsOf(aLibrary({ tasks: [LED] }));
  const guide = sheets[1]?.rows.map(([subject]) => subject);
  for (const { title, note, isReadOnly } of template.sheets[0]?.columns ?? []) {
    expect(note, title).toMatch(/\.$|\|$/u);
    if (isReadOnly !== true) expect(guide).toContain(`Cột "${title}"`);
  }
});

test('what identifies a task is locked, what is reported is not', async () => {
  const { template } = await sheetsOf(aLibrary({ tasks: [LED] }));
  const locked = template.sheets[0]?.columns.filter(({ isReadOnly }) => isReadOnly);
  expect(locked?.map(({ title }) => title)).toEqual([
    'Mã nhiệm vụ',
    'Tên nhiệm vụ',
    'Cơ quan chủ trì',
    'Thời hạn',
    'Trạng thái lần trước',
  ]);
});

test('a template of the demo edition says so in its name, its sheet and its instructions', async () => {
  const { template, sheets } = await sheetsOf(aLibrary({ tasks: [LED] }, '2026-11-23', 'demo'));
  expect(template.title).toContain('DỮ LIỆU MINH HỌA');
  expect(sheets[0]?.name).toContain('DỮ LIỆU MINH HỌA');
  expect(sheets[1]?.rows[1]?.[1]).toContain('DỮ LIỆU MINH HỌA');
});

test('every agency with a task in the real plan has a template with all of them', () => {
  const library = realLibrary();
  const agencies = reportingAgencies(library);
  expect(agencies.length).toBeGreaterThan(5);
  for (const agency of agencies) {
    const [sheet] = reportTemplate(agency, '2026-Q4', library, SITE).sheets;
    const codes = new Set([...agency.leadTasks, ...agency.partnerTasks].map(({ code }) => code));
    expect(sheet?.rows.map(([code]) => code).sort()).toEqual([...codes].sort());
  }
});
