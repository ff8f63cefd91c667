import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PUBLIC_KEY_PATH, RECORD_PATH, SIGNATURE_PATH, type PublicRecord } from '#domain/record.ts';
import { sha256 } from '#library/sha256.ts';
import { listFiles, originalOf } from './site-files.ts';

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

/** The record a text holds; undefined when it is none. */
export function parseRecord(text: string): PublicRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Path → SHA-256 of every file that a record of this folder must name; those in `known` are not read again. */
export async function hashFiles(
  folder: string,
  known: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const paths = await listFiles(folder);
  const all = new Set(paths);
  const own = paths.filter((path) => originalOf(path, all) === undefined && !UNRECORDED.has(path));
  const files: Record<string, string> = {};
  for (const path of own) {
    files[path] = known[path] ?? sha256(readFileSync(join(folder, path)));
  }
  return files;
}
