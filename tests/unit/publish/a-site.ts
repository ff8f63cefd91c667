import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_PATH, rootOf, sha256, type PublicRecord } from '#domain/record.ts';
import { compressTextFiles } from '#publish/compress.ts';
import { aFolder } from '../commands/site-folder.ts';

const PAGES = {
  'index.html': `<!doctype html><title>Trang đầu</title>${'<p>Kế hoạch'.repeat(200)}`,
  '404.html': '<!doctype html><title>Không có trang này</title>',
  'nhiem-vu/index.html': '<!doctype html><title>Nhiệm vụ</title>',
  '_astro/style.abc123.css': 'body { color: green }',
  'du-lieu/tên có dấu.csv': 'mã,tên\n',
};

/** The root of a record and the record itself written into a folder that holds these files. */
export async function recordInto(
  folder: string,
  files: Record<string, string>,
  parts: Partial<PublicRecord> = {},
): Promise<PublicRecord> {
  const hashes: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) hashes[path] = await sha256(text);
  const record: Omit<PublicRecord, 'root'> = {
    format: 1,
    builtOn: '2026-11-25',
    source: { commit: 'a1b2', isModified: false },
    previous: null,
    entries: [],
    ...parts,
    files: hashes,
  };
  const whole = { ...record, root: await rootOf(record) };
  mkdirSync(join(folder, '.well-known'), { recursive: true });
  writeFileSync(join(folder, RECORD_PATH), JSON.stringify(whole));
  return whole;
}

/** A small built site with its record and compressed copies, gone when the test is over. */
export async function aBuiltSite(
  more: Record<string, string> = {},
  parts: Partial<PublicRecord> = {},
): Promise<string> {
  const files = { ...PAGES, ...more };
  const folder = aFolder(files);
  await recordInto(folder, files, parts);
  await compressTextFiles(folder);
  return folder;
}
