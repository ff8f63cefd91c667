import type { Collection, EntryCollection, Field, FileCollection } from '@sveltia/cms';
import type { z } from 'zod';
import { COLLECTION_FILES, type CollectionName } from '#library/collections.ts';
import { EDITOR_COMPONENT_IDS } from './editor-components.ts';
import { editorSchema } from './editor-schema.ts';
import { formatName } from './entry-formats.ts';
import { fieldsOf, type RelationOptions } from './fields.ts';

/** What lies below the front matter; only a story's may hold components. */
const BODY = {
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
  editor_components: [],
  required: false,
} satisfies Field;

type Folder = Pick<EntryCollection, 'label' | 'label_singular' | 'slug' | 'summary'> & {
  name: CollectionName;
  /** Folder of one year below the collection's own, for what belongs to a plan. */
  year?: number;
  hasBody: boolean;
  mayCreate: boolean;
};

/** The collections an editor works with, in the order of the menu. */
export function cmsCollections(
  year: number,
  relations: RelationOptions,
  hasWorkflow = true,
): Collection[] {
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
  return [
    ...folders.map((folder) => toCollection(folder, relations, hasWorkflow)),
    settings(relations),
  ];
}

const STATE_HINTS = {
  workflow:
    'Để "Đã đăng": bài chỉ lên trang sau khi được duyệt và công bố. Muốn gỡ một bài đã đăng thì chọn "Đã gỡ" và điền mục "Việc gỡ bài".',
  direct:
    'Mỗi lần lưu là ghi thẳng vào kho. Đang viết thì để "Bản nháp", nhờ duyệt thì chọn "Chờ duyệt"; chỉ "Đã đăng" mới lên trang. Gỡ bài: chọn "Đã gỡ" và điền mục "Việc gỡ bài".',
};

function toCollection(
  { name, year, hasBody, mayCreate, ...words }: Folder,
  relations: RelationOptions,
  hasWorkflow: boolean,
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
    format: formatName(name),
    ...(isFolderEach && { path: '{{slug}}/index', media_folder: '', public_folder: '' }),
    fields: [...schemaFields(name, relations, hasWorkflow), ...bodyOf(name, hasBody)],
  };
}

function bodyOf(name: CollectionName, hasBody: boolean): Field[] {
  if (!hasBody) return [];
  return [name === 'stories' ? { ...BODY, editor_components: EDITOR_COMPONENT_IDS } : BODY];
}

function settings(relations: RelationOptions): FileCollection {
  return {
    name: 'settings',
    label: 'Thiết lập',
    format: formatName('settings'),
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
export function schemaFields(
  name: CollectionName,
  relations: RelationOptions,
  hasWorkflow = true,
): Field[] {
  return fieldsOf(withState(editorSchema(name), hasWorkflow), relations);
}

/**
 * Where drafts and reviews are branches, what is merged is meant to be out; where every save goes straight to the
 * published branch, the state in the file alone keeps a draft from the readers.
 */
function withState(schema: z.core.JSONSchema.BaseSchema, hasWorkflow: boolean): typeof schema {
  const state = schema.properties?.['state'];
  if (typeof state !== 'object') return schema;
  const own = hasWorkflow
    ? { default: 'published', description: STATE_HINTS.workflow }
    : { default: 'draft', description: STATE_HINTS.direct };
  return {
    ...schema,
    properties: { ...schema.properties, state: { ...state, ...own, title: 'Trạng thái' } },
  };
}
