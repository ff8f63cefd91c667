import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorSchema } from '#cms/editor-schema.ts';
import { isError, type Problem } from '#domain/problem.ts';
import { readContent } from '#library/read-files.ts';
import type { ImportPlaces } from '../run-import.ts';
import { StagedChanges } from '../staged-changes.ts';
import { frontMatterTemplate } from '../template/front-matter-template.ts';
import { NEW_KINDS, type NewEntry, type NewKindName, type NewRequest } from './new-kinds.ts';

export type NewResult =
  | { outcome: 'made'; entry: NewEntry }
  /** Sentences about what was asked. */
  | { outcome: 'refused'; reasons: readonly string[] }
  /** Content has faults already (`isOwn` false), or would have them with the new file. */
  | { outcome: 'faulty'; problems: readonly Problem[]; isOwn: boolean };

/** Writes a new file from its template once the whole content has been checked with it; nothing is ever written over. */
export function makeEntry(
  kind: NewKindName,
  asked: Omit<NewRequest, 'content' | 'year'> & { year?: number },
  { root, publicFolder, scratch }: ImportPlaces,
): NewResult {
  const { whole: content, problems } = readContent(root, publicFolder);
  if (content === undefined) {
    return { outcome: 'faulty', problems: problems.filter(isError), isOwn: false };
  }
  const year = asked.year ?? Math.max(...content.plans.map(({ data }) => data.year));
  const { collection, plan } = NEW_KINDS[kind];
  const entry = plan({ ...asked, content, year });
  if ('refused' in entry) return { outcome: 'refused', reasons: entry.refused };
  const place = entry.file.endsWith('/index.mdx') ? dirname(entry.file) : entry.file;
  if (existsSync(join(root, place))) {
    const reasons = [`Đã có ${place}, không ghi đè. Mở tệp ấy ra sửa, hoặc đặt tên khác.`];
    return { outcome: 'refused', reasons };
  }
  const front = frontMatterTemplate(editorSchema(collection), entry.values);
  const after = entry.body === '' ? front : `${front}\n${entry.body}`;
  const staged = new StagedChanges(root, [{ file: entry.file, after }], scratch);
  try {
    const faults = staged.problems(publicFolder).filter(isError);
    if (faults.length > 0) return { outcome: 'faulty', problems: faults, isOwn: true };
    staged.apply();
    return { outcome: 'made', entry };
  } finally {
    staged.drop();
  }
}
