import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EDITED_COLLECTIONS, settingsSchemaFile } from '#cms/editor-files.ts';
import { SETTINGS_SCHEMA, writeEditorFiles } from '#commands/editor-support.ts';
import { after, LanguageServer } from './language-server.ts';
import { SmallSite, STORY, TASK } from './small-site.ts';

/** Not a limit of speed: language servers read the whole compiler when they start. */
const SLOW = 180_000;
const require = createRequire(import.meta.url);
const ASTRO = resolve('node_modules/@astrojs/language-server/bin/nodeServer.js');
const YAML = resolve('node_modules/yaml-language-server/bin/yaml-language-server');
const tsdk = join(require.resolve('typescript'), '..');

/** The committed settings of VS Code, whose comments JSON does not know. */
function vscode(file: string): Record<string, unknown> {
  const text = readFileSync(join('.vscode', file), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

/** Astro's language server as its extension starts it under our settings, on a small site. */
async function astroServer(site: SmallSite): Promise<LanguageServer> {
  writeEditorFiles(site.root);
  const server = new LanguageServer(ASTRO, site.root);
  await server.start({
    typescript: { tsdk },
    contentIntellisense: vscode('settings.json')['astro.content-intellisense'],
  });
  return server;
}

test('the schema that is kept in the repository is the one the settings are checked with', () => {
  expect(readFileSync(SETTINGS_SCHEMA, 'utf8')).toBe(settingsSchemaFile());
});

test('every kind of file with front matter has its schema and its place in the list', () => {
  const site = new SmallSite();
  expect(writeEditorFiles(site.root)).toBe(EDITED_COLLECTIONS.length + 2);
  expect(writeEditorFiles(site.root)).toBe(0);
  const { entries } = z
    .object({ entries: z.record(z.string(), z.string()) })
    .parse(JSON.parse(site.read('.astro/collections/collections.json')));
  const kinds = Object.values(entries);
  for (const kind of [
    'stories',
    'tasks',
    'documents',
    'agencies',
    'terms',
    'guides',
    'plans',
    'clauses',
  ]) {
    expect(kinds).toContain(kind);
  }
});

test(
  'front matter gets fields, choices and ids with Vietnamese words; only what is wrong is complained of',
  async () => {
    const site = new SmallSite();
    const server = await astroServer(site);
    const text = site
      .read(STORY)
      .replace('sector: coffee', 'sector: ')
      .replace('clauses: [ii-1]', 'clauses:\n  - ')
      .replace('\npublishedOn:', '\n\npublishedOn:');
    expect((await server.open(STORY, 'markdown', text)).join()).toContain('coffee');
    const sectors = await server.completions(STORY, after(text, 'sector: '));
    expect(sectors.get('coffee')).toContain('Cà phê, hồ tiêu');
    const { line } = after(text, 'clauses:');
    const clauses = await server.completions(STORY, { line: line + 1, character: 4 });
    expect([...clauses.keys()]).toContain('ii-1');
    const blank = { line: after(text, 'publishedOn').line - 1, character: 0 };
    const fields = await server.completions(STORY, blank);
    expect(fields.get('officeContacts')).toContain('được phép đăng');
    expect(fields.has('title')).toBe(false);
    expect(await server.hover(STORY, after(text, 'coopera'))).toContain(
      'Tên đầy đủ của hợp tác xã',
    );

    // With the extension for MDX installed, the same file has another language.
    const task = site.read(TASK);
    expect(await server.open(TASK, 'mdx', task)).toEqual([]);
    expect(await server.hover(TASK, after(task, 'quot'))).toContain('chép đúng từng chữ');
  },
  SLOW,
);

test(
  'the settings of the site are completed from the schema in the repository alone',
  async () => {
    const settings = vscode('settings.json');
    const server = new LanguageServer(YAML, resolve('.'), {
      yaml: { schemas: settings['yaml.schemas'], completion: true, hover: true, validate: true },
    });
    await server.start({});
    const file = 'content/settings/site.yaml';
    const text = `${readFileSync(file, 'utf8')}editing:\n  backend: `;
    await server.open(file, 'yaml', text);
    expect(await server.hover(file, after(text, 'exampleQ'))).toContain('Ba từ khóa gợi ý');
    const backends = await server.completions(file, after(text, '  backend: '));
    expect([...backends.keys()]).toContain('gitlab');
  },
  SLOW,
);

test('VS Code asks for the two extensions and prepares completion when the folder is opened', () => {
  expect(vscode('extensions.json')['recommendations']).toEqual([
    'astro-build.astro-vscode',
    'redhat.vscode-yaml',
  ]);
  const { tasks } = z
    .object({
      tasks: z.array(
        z.looseObject({
          command: z.string(),
          runOptions: z.object({ runOn: z.string() }).optional(),
        }),
      ),
    })
    .parse(vscode('tasks.json'));
  const atOpening = tasks.filter(({ runOptions }) => runOptions?.runOn === 'folderOpen');
  expect(atOpening.map(({ command }) => command)).toEqual(['npm run editor']);
});
