import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import {
  PUBLIC_KEY_PATH,
  RECORD_PATH,
  rootOf,
  sha256,
  SIGNATURE_PATH,
  type PublicRecord,
} from '#domain/record.ts';
import { recordedEntries } from '#domain/recorded-entries.ts';
import { today } from '#library/clock.ts';
import { contentRoot } from '#library/edition.ts';
import { readContent } from '#library/read-files.ts';
import { listFiles, originalOf } from './site-files.ts';
import { sourceOf } from './source-commit.ts';

/** What says something about the files and so cannot be one of them. */
export const UNRECORDED: ReadonlySet<string> = new Set([
  RECORD_PATH,
  SIGNATURE_PATH,
  PUBLIC_KEY_PATH,
]);

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const recordSchema: z.ZodType<PublicRecord> = z.object({
  format: z.literal(1),
  builtOn: z.string(),
  source: z.object({ commit: z.string().nullable(), isModified: z.boolean() }),
  previous: hash.nullable(),
  root: hash,
  files: z.record(z.string(), hash),
  entries: z.array(
    z.object({ id: z.string(), name: z.string(), sha256: hash, notes: z.array(z.string()) }),
  ),
});

interface Making {
  /** The built site. */
  folder: string;
  /** The project it was built from. */
  root: string;
  /** Root of the record that was served until now. */
  previous: string | null;
}

/** Writes the record of a built site into it and returns it. */
export async function writeRecord({ folder, root, previous }: Making): Promise<PublicRecord> {
  const { content } = readContent(contentRoot(root), join(root, 'public'));
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  const heading = { format: 1, builtOn: today(), source: sourceOf(root), previous } as const;
  const files = await hashFiles(folder);
  const entries = await recordedEntries(content);
  const record = { ...heading, files, entries };
  const whole: PublicRecord = { ...heading, root: await rootOf(record), files, entries };
  const file = join(folder, RECORD_PATH);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(whole, null, 1)}\n`);
  return whole;
}

/** The record a text holds; undefined when it is none. */
export function parseRecord(text: string): PublicRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function hashFiles(folder: string): Promise<Record<string, string>> {
  const paths = await listFiles(folder);
  const all = new Set(paths);
  const own = paths.filter((path) => originalOf(path, all) === undefined && !UNRECORDED.has(path));
  const files: Record<string, string> = {};
  for (const path of own) files[path] = await sha256(await readFile(join(folder, path)));
  return files;
}
