import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '#commands/export.ts';

const root = process.cwd();
let folder: string;
let errors: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  errors = [];
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation((sentence: string) => errors.push(sentence));
  vi.stubEnv('BUILD_DATE', '2026-11-23');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('one agency and period give one workbook named after both', async () => {
  const args = [
    'report-template',
    '--agency',
    'so-tai-chinh',
    '--period',
    '2026-Q3',
    '--out',
    folder,
  ];
  expect(await run(args, root)).toBe(0);
  expect(readdirSync(folder)).toEqual(['so-tai-chinh-2026-q3.xlsx']);
});

test('without an agency every one that has tasks gets its workbook, for the quarter of today', async () => {
  expect(await run(['report-template', '--out', folder], root)).toBe(0);
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(file).toMatch(/^[a-z-]+-2026-q4\.xlsx$/);
});

test.each([
  ['an agency that is not there', ['--agency', 'so-tai-chin'], 'so-tai-chinh'],
  ['a period that is none', ['--period', 'quý IV'], '2026-Q4'],
  ['an option it does not know', ['--nam', '2026'], 'Cách dùng'],
])('%s is named with what to write instead, and nothing is written', async (_, options, hint) => {
  const out = join(folder, 'mau');
  expect(await run(['report-template', '--out', out, ...options], root)).toBe(1);
  expect(errors.join('\n')).toContain(hint);
  expect(existsSync(out)).toBe(false);
});

test('another kind of file is refused with the way to ask', async () => {
  expect(await run(['bao-cao'], root)).toBe(1);
  expect(errors.join('\n')).toContain('report-template');
});
