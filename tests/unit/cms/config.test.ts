import { expect, it } from 'vitest';
import { z } from 'zod';
import { cmsConfig, localCmsConfig, relationOptions } from '#cms/config.ts';
import { schemaFields } from '#cms/collections.ts';
import { withOptionalGroups } from '#cms/decap/optional-groups.ts';
import { collectionSchemas } from '#library/collections.ts';
import { storySchema } from '#schema/story.ts';
import { realContent, realLibrary, SITE } from '../builders.ts';

const library = realLibrary();
const relations = relationOptions(library);
const editing = { backend: 'gitlab', repository: 'van-phong/ktttgialai', branch: 'main' } as const;
const COLLECTIONS = ['stories', 'tasks', 'documents', 'terms', 'agencies', 'settings'] as const;

interface AnyField {
  name: string;
  label?: string;
  widget?: string;
  required?: boolean;
  options?: { label: string; value: string }[];
  fields?: AnyField[];
  field?: AnyField;
}

function isField(value: unknown): value is AnyField {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function formOf(name: (typeof COLLECTIONS)[number]): AnyField[] {
  return schemaFields(name, relations).filter(isField);
}

function deep(fields: readonly AnyField[]): AnyField[] {
  return fields.flatMap((field) => [
    field,
    ...deep(field.fields ?? []),
    ...deep(field.field === undefined ? [] : [field.field]),
  ]);
}

it.each(COLLECTIONS)('the form of %s has every field of its schema, in the same order', (name) => {
  const { shape } = collectionSchemas(z.string())[name];
  expect(formOf(name).map((field) => field.name)).toEqual(Object.keys(shape));
});

it.each(COLLECTIONS)(
  'every field of %s has a Vietnamese label, none shows its code name',
  (name) => {
    for (const { name: code, label } of deep(formOf(name))) {
      expect(label, code).not.toBe(code);
    }
  },
);

it('what the schema requires, the form requires', () => {
  const form = formOf('stories');
  const isRequired = (name: string) => form.find((field) => field.name === name)?.required;
  expect(isRequired('title')).toBe(true);
  expect(isRequired('formerPlace')).toBe(false);
  expect(isRequired('photos')).toBe(false);
});

it('choices carry their Vietnamese words', () => {
  const sector = formOf('stories').find(({ name }) => name === 'sector');
  expect(sector?.options).toContainEqual({ value: 'coffee', label: 'Cà phê, hồ tiêu' });
});

it('references are chosen from what the site has', () => {
  const form = formOf('stories');
  const options = (name: string) =>
    form.find((field) => field.name === name)?.options?.map(({ value }) => value) ?? [];
  expect(options('clauses')).toContain('ii-5');
  expect(options('tasks')).toContain('nv-011');
  expect(options('documents')).toContain('20-nq-tw');
  expect(options('commune')).toHaveLength(135 + 5);
  expect(options('commune')).toContain('unknown:not-in-sources');
});

it('a reason written in one line is read as the reason', () => {
  const { commune, sources } = storySchema(z.string()).parse({
    ...realContent().stories[0]?.data,
    commune: 'unknown:not-in-sources',
    sources: [
      { key: 'a', publisher: 'Báo', href: 'https://a.example', on: 'unknown:source-undated' },
    ],
  });
  expect(commune).toEqual({ unknown: 'not-in-sources' });
  expect(sources[0]?.on).toEqual({ unknown: 'source-undated' });
});

it.each([
  ['gitlab', 'editorial_workflow', 'published'],
  ['github', 'editorial_workflow', 'published'],
  ['gitea', 'simple', 'draft'],
] as const)('on %s, %s, a new story begins as %s', (backend, mode, state) => {
  const config = cmsConfig(library, { ...editing, backend }, SITE);
  expect(config.publish_mode).toBe(mode);
  const stories = config.collections?.find((each) => 'name' in each && each.name === 'stories');
  expect(stories).toMatchObject({ delete: false });
  const fields = stories !== undefined && 'fields' in stories ? stories.fields : [];
  expect(fields.find(({ name }) => name === 'state')).toMatchObject({ default: state });
});

it('a story always has a state: the form offers no "none" and shows what a file that is silent means', () => {
  const state = formOf('stories').find(({ name }) => name === 'state');
  expect(state).toMatchObject({ label: 'Trạng thái', required: true, default: 'published' });
  expect(state?.options?.map(({ label }) => label)).toEqual([
    'Bản nháp',
    'Chờ duyệt',
    'Đã đăng',
    'Đã gỡ',
  ]);
});

it('where a withdrawal is told stands open, and no hint speaks of it in English alone', () => {
  const withdrawal = formOf('stories').find(({ name }) => name === 'withdrawal');
  expect(withdrawal).toMatchObject({
    collapsed: false,
    hint: 'Việc gỡ bài: chỉ điền khi trạng thái là "đã gỡ" (withdrawn)',
  });
});

it('a row of photographs is called by its file, because its short name may be left out', () => {
  const photos = formOf('stories').find(({ name }) => name === 'photos');
  expect(photos).toMatchObject({ summary: '{{fields.src}}' });
});

it('reports of progress can be added, never taken away or put in another order', () => {
  const progress = formOf('tasks').find(({ name }) => name === 'progress');
  expect(progress).toMatchObject({ allow_remove: false, allow_reorder: false });
});

it('no list of a new entry begins with a row nobody wrote', () => {
  for (const name of COLLECTIONS) {
    for (const field of deep(formOf(name)).filter(({ widget }) => widget === 'list')) {
      expect(field, field.name).toMatchObject({ default: [] });
    }
  }
});

it('the local editor has the same forms, with Decap’s server in place of a host', () => {
  const local = localCmsConfig(library, 'main');
  const hosted = cmsConfig(library, editing, SITE);
  const names = (config: object) =>
    JSON.stringify('collections' in config ? config.collections : null).match(/"name":"[^"]+"/g);
  expect(names(local)).toEqual(names(hosted));
  expect(local).toMatchObject({
    locale: 'vi',
    publish_mode: 'editorial_workflow',
    backend: { name: 'proxy', proxy_url: '/quan-tri/api', branch: 'main' },
  });
});

it('inside a group that may be left out, the local editor asks for nothing', () => {
  const group = {
    name: 'g',
    widget: 'object',
    required: false,
    fields: [{ name: 'a', required: true }],
  };
  const list = {
    name: 'l',
    widget: 'list',
    required: false,
    fields: [{ name: 'b', required: true }],
  };
  expect(withOptionalGroups([{ name: 'c', fields: [group, list] }])).toEqual([
    { name: 'c', fields: [{ ...group, fields: [{ name: 'a', required: false }] }, list] },
  ]);
});

it.each([
  ['github', {}],
  ['gitlab', { base_url: 'https://git.example', api_root: 'https://git.example/api/v4' }],
  ['gitea', { base_url: 'https://git.example', api_root: 'https://git.example/api/v1' }],
] as const)('content may be kept on %s', (backend, expected) => {
  const config = cmsConfig(library, { ...editing, backend, host: 'https://git.example' }, SITE);
  expect(config.backend).toMatchObject({
    name: backend,
    repo: 'van-phong/ktttgialai',
    ...expected,
  });
});

it('photographs leave small, and no picture is taken from a stock library', () => {
  const { media_libraries: libraries } = cmsConfig(library, editing, SITE);
  expect(libraries).toMatchObject({
    default: { config: { transformations: { raster_image: { format: 'webp', width: 2048 } } } },
    stock_assets: { providers: [] },
  });
});
