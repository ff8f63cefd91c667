import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_PATH, rootOf, type PublicRecord } from '#domain/record.ts';
import { hashFiles } from '#publish/record-file.ts';

/** Writes a true record of a folder's files, with what else a test wants it to say. */
export async function recordServed(
  folder: string,
  previous: string | null,
  parts: Partial<PublicRecord> = {},
): Promise<PublicRecord> {
  const record: Omit<PublicRecord, 'root'> = {
    format: 1,
    builtOn: '2026-11-25',
    source: { commit: 'a1b2', isModified: false },
    previous,
    entries: [],
    ...parts,
    files: await hashFiles(folder),
  };
  const whole = { ...record, root: await rootOf(record) };
  mkdirSync(join(folder, '.well-known'), { recursive: true });
  writeFileSync(join(folder, RECORD_PATH), JSON.stringify(whole));
  return whole;
}
