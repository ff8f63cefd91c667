import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from '#commands/import.ts';

/** The command as npm runs it, on a file of tests/fixtures/import, writing nothing. */
function dryRun(kind: string, file: string) {
  const args = [
    'src/commands/main.ts',
    'import',
    kind,
    `tests/fixtures/import/${file}`,
    '--dry-run',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a dry run prints each new task, each doubtful cell with its place, and ends well', () => {
  const { status, stdout } = dryRun('annex', 'python-docx-annex-tracked.docx');
  expect(stdout).toContain('mới: Tập huấn kế toán cho hợp tác xã');
  expect(stdout).toContain('"Bảng 1", dòng 2, cột E: ');
  expect(stdout).toContain('Sẽ ghi 3 tệp.');
  expect(status).toBe(0);
});

test('a file that cannot be taken ends with a sentence and code 1', () => {
  const { status, stderr } = dryRun('annex', 'libreoffice-old.doc');
  expect(stderr).toContain('chọn Lưu thành .docx');
  expect(status).toBe(1);
});

test.each([
  ['an unknown kind', ['letters', 'a.docx'], 'annex, report, photo'],
  ['no file', ['annex'], 'một tệp'],
  ['a photograph of no story', ['photo'], 'tên câu chuyện'],
  ['a file that is not there', ['annex', 'khong-co.docx'], 'khong-co.docx'],
  ['a year that is none', ['annex', 'a.docx', '--year', 'nay'], '--year'],
  ['a day that is none', ['annex', 'a.docx', '--on', '31/6/2026'], '--on'],
  ['an option nobody knows', ['annex', 'a.docx', '--force'], 'tùy chọn'],
])('%s is answered with how to use the command', async (_name, args, words) => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  expect(await run(args, '.')).toBe(1);
  expect(told.mock.calls.join()).toContain(words);
  expect(told.mock.calls.join()).toContain('npm run import');
});
