import type { Collection, EntryCollection, Field, FileCollection } from '@sveltia/cms';
import { COLLECTION_FILES, type CollectionName } from '#library/collections.ts';
import { editorSchema } from './editor-schema.ts';
import { fieldsOf, type RelationOptions } from './fields.ts';

/** What lies below the front matter. */
const BODY: Field = {
  name: 'body',
  label: 'Nội dung',
  widget: 'markdown',
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: ['so-lieu'],
  required: false,
};

type Folder = Pick<EntryCollection, 'label' | 'label_singular' | 'slug' | 'summary'> & {
  name: CollectionName;
  /** Folder of one year below the collection's own, for what belongs to a plan. */
  year?: number;
  hasBody: boolean;
  mayCreate: boolean;
};

/** The collections an editor works with, in the order of the menu. */
export function cmsCollections(year: number, relations: RelationOptions): Collection[] {
  const folders: Folder[] = [
    {
      name: 'stories',
      label: 'Mô hình hợp tác xã',
      label_singular: 'câu chuyện',
      slug: '{{cooperative}}',
      summary: '{{cooperative}}: {{title}}',
      hasBody: true,
      mayCreate: true,
    },
    {
      name: 'tasks',
      label: 'Nhiệm vụ và tiến độ',
      label_singular: 'nhiệm vụ',
      slug: '{{code}}',
      summary: '{{code}} {{title}}',
      year,
      hasBody: true,
      mayCreate: true,
    },
    {
      name: 'documents',
      label: 'Văn bản',
      label_singular: 'văn bản',
      slug: '{{number}}',
      summary: '{{number}}',
      hasBody: true,
      mayCreate: true,
    },
    {
      name: 'terms',
      label: 'Thuật ngữ',
      label_singular: 'thuật ngữ',
      slug: '{{term}}',
      summary: '{{term}}: {{meaning}}',
      hasBody: false,
      mayCreate: true,
    },
    {
      name: 'agencies',
      label: 'Cơ quan',
      label_singular: 'cơ quan',
      slug: '{{name}}',
      summary: '{{name}}',
      hasBody: false,
      mayCreate: true,
    },
  ];
  return [...folders.map((folder) => toCollection(folder, relations)), settings(relations)];
}

function toCollection(
  { name, year, hasBody, mayCreate, ...words }: Folder,
  relations: RelationOptions,
): EntryCollection {
  const { base, pattern } = COLLECTION_FILES[name];
  const isFolderEach = pattern.some((glob) => glob.endsWith('/index.mdx'));
  return {
    ...words,
    name,
    folder: year === undefined ? base : `${base}/${year}`,
    create: mayCreate,
    // What was published is withdrawn with a reason, never deleted.
    delete: false,
    extension: 'mdx',
    format: 'yaml-frontmatter',
    ...(isFolderEach && { path: '{{slug}}/index', media_folder: '', public_folder: '' }),
    fields: [...schemaFields(name, relations), ...(hasBody ? [BODY] : [])],
  };
}

function settings(relations: RelationOptions): FileCollection {
  return {
    name: 'settings',
    label: 'Thiết lập',
    files: [
      {
        name: 'site',
        label: 'Thông tin chung của trang',
        file: `${COLLECTION_FILES.settings.base}/site.yaml`,
        fields: schemaFields('settings', relations),
      },
    ],
  };
}

/** The form of a collection, made from the very schema that the build checks its files with. */
export function schemaFields(name: CollectionName, relations: RelationOptions): Field[] {
  return fieldsOf(editorSchema(name), relations);
}
