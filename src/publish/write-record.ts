import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { RECORD_PATH, rootOf, type PublicRecord } from '#domain/record.ts';
import { recordedEntries } from '#domain/recorded-entries.ts';
import { today } from '#library/clock.ts';
import { contentRoot } from '#library/edition.ts';
import { readContent } from '#library/read-files.ts';
import { hashFiles } from './record-file.ts';
import { sourceOf } from './source-commit.ts';

interface Making {
  /** The built site. */
  folder: string;
  /** The project it was built from. */
  root: string;
  /** What it was built from, where that has just been read. */
  content?: Content;
  /** What `sourceOf` said of it, where that was asked before. */
  source?: PublicRecord['source'];
  /** Root of the record that was served until now. */
  previous: string | null;
  /** What `hashFiles` gave for files that have not changed since. */
  hashed?: Readonly<Record<string, string>>;
}

/** Writes the record of a built site into it and returns it. */
export async function writeRecord({
  folder,
  root,
  previous,
  hashed,
  source,
  content = readContent(contentRoot(root), join(root, 'public')).content,
}: Making): Promise<PublicRecord> {
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  const heading = {
    format: 1,
    builtOn: today(),
    source: source ?? (await sourceOf(root)),
    previous,
  } as const;
  const files = await hashFiles(folder, hashed);
  const entries = await recordedEntries(content);
  const record = { ...heading, files, entries };
  const whole: PublicRecord = { ...heading, root: await rootOf(record), files, entries };
  const file = join(folder, RECORD_PATH);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(whole, null, 1)}\n`);
  return whole;
}
