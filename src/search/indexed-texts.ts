import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** Pagefind writes each record as this word and a JSON object, zipped. */
const SIGNATURE = 'pagefind_dcd';
const fragment = z.object({
  url: z.string(),
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.record(z.string(), z.string()),
});

/** One record as it stands in a written index, every text still carried. */
export type IndexedRecord = z.infer<typeof fragment>;

/** All records of a written index, by address. */
export async function indexedRecords(pagefindFolder: string): Promise<IndexedRecord[]> {
  const folder = join(pagefindFolder, 'fragment');
  const records = globSync('*.pf_fragment', { cwd: folder }).map(async (name) => {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error(`${name}: không phải dạng mục lục đã biết.`);
    return fragment.parse(JSON.parse(text.slice(SIGNATURE.length)));
  });
  const read = await Promise.all(records);
  return read.sort((left, right) => (left.url < right.url ? -1 : 1));
}

/** What the index can be searched for: titles and texts, exactly as it was given them. */
export async function indexedTexts(pagefindFolder: string): Promise<string[]> {
  const records = await indexedRecords(pagefindFolder);
  return records.flatMap(({ meta, content }) => [meta['title'] ?? '', content]);
}
