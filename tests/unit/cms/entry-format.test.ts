import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { cmsCollections } from '#cms/collections.ts';
import { relationOptions } from '#cms/config.ts';
import { entryFormat } from '#cms/entry-format.ts';
import { formatOf, type FormattedCollection } from '#cms/entry-formats.ts';
import { mergeEdited } from '#import/edited-entry.ts';
import { sourcesOf } from '#library/source.ts';
import { storySchema } from '#schema/story.ts';
import { realLibrary } from '../builders.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const library = realLibrary();
const collections: readonly FormattedCollection[] = cmsCollections(
  library.plan.year,
  relationOptions(library),
);

function collection(name: string): FormattedCollection {
  const found = collections.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no collection ${name}`);
  return found;
}

it.each(['stories', 'tasks', 'documents', 'terms', 'agencies', 'settings'] as const)(
  'every real file of %s that is opened and saved unchanged keeps all its bytes',
  (name) => {
    const format = formatOf(collection(name));
    const files = sourcesOf(ROOT, name).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const kind = file.endsWith('.yaml') ? 'yaml' : 'mdx';
      expect(mergeEdited(text, format.toFile(format.fromFile(text)), kind), file).toBe(text);
    }
  },
);

it('a story whose file is silent about its state is shown as published, and stays silent', () => {
  const stories = formatOf(collection('stories'));
  const text = `---\ntitle: 'A'\n---\n`;
  expect(storySchema(z.string()).shape.state.parse(undefined)).toBe('published');
  expect(stories.fromFile(text)).toMatchObject({ state: 'published' });
  expect(stories.toFile(stories.fromFile(text))).not.toContain('state');
  const draft = stories.toFile({ ...stories.fromFile(text), state: 'draft' });
  expect(stories.fromFile(draft)).toMatchObject({ state: 'draft' });
});

const format = entryFormat(
  [
    { name: 'title', widget: 'string', required: true },
    { name: 'commune', widget: 'select' },
    { name: 'isConflict', widget: 'boolean', default: false },
    { name: 'clauses', widget: 'select', required: true },
    { name: 'sources', widget: 'list', fields: [{ name: 'on', widget: 'string' }] },
    {
      name: 'deadline',
      widget: 'object',
      fields: [
        { name: 'words', widget: 'string' },
        { name: 'unknown', widget: 'select' },
      ],
    },
  ],
  'mdx',
);

it('a reason for not knowing stands in the one box of its field, and is a reason again in the file', () => {
  const text = `---\ncommune: { unknown: not-in-sources }\nsources:\n  - on: { unknown: source-undated }\ndeadline:\n  unknown: annex-not-published\n---\n`;
  const shown = format.fromFile(text);
  expect(shown).toEqual({
    commune: 'unknown:not-in-sources',
    sources: [{ on: 'unknown:source-undated' }],
    deadline: { unknown: 'annex-not-published' },
    body: '',
  });
  const written: unknown = parse(format.toFile(shown).split('---\n')[1] ?? '');
  expect(written).toEqual({
    commune: { unknown: 'not-in-sources' },
    sources: [{ on: { unknown: 'source-undated' } }],
    deadline: { unknown: 'annex-not-published' },
  });
});

it('what was left empty is not written; a required list is', () => {
  const entry = {
    title: '',
    commune: null,
    isConflict: false,
    clauses: [],
    sources: [{ on: '' }],
    deadline: { words: '' },
    body: ' ',
  };
  expect(format.toFile(entry)).toBe('---\nclauses: []\n---\n');
});

it('words with colons, quotes, accents in pieces, days and numbers come back as they were typed', () => {
  const title = `Tựa: "lúa" và 'cà phê' # 1 {năm 2025} <5 ha`;
  const entry = {
    title: title.normalize('NFD'),
    commune: '0123',
    clauses: ['2026-06-30'],
    body: '',
  };
  const read = format.fromFile(format.toFile(entry));
  expect(read).toEqual({ ...entry, title });
});

it('the text below the front matter is escaped for MDX and composed', () => {
  expect(format.toFile({ body: 'vườn <5 ha {năm 2025}'.normalize('NFD') })).toBe(
    String.raw`---
clauses: []
---

vườn \<5 ha \{năm 2025\}
`.replace('clauses: []', '{}'),
  );
});
