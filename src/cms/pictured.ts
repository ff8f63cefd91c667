import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EntryCollection } from '@sveltia/cms';
import { cmsCollections } from './collections.ts';
import { withOptionalGroups } from './decap/optional-groups.ts';
import { VIETNAMESE } from './decap/vietnamese.ts';
import { editorComponents } from './editor-components.ts';

/**
 * The pictures of the guide for staff, each with the fields of a story's form that it shows: a picture is out of date
 * when one of them has other words than when it was taken.
 */
export const PICTURES = {
  'danh-sach': [],
  'thieu-o': ['title', 'lead', 'cooperative'],
  'phan-dau': ['title', 'lead', 'cooperative'],
  'chon-xa': ['commune'],
  'khoan-ke-hoach': ['clauses'],
  'xem-thu': [],
  anh: ['photos'],
  nguon: ['sources'],
  'hop-thong-tin': ['facts'],
  'chen-so-lieu': ['body'],
  'so-lieu': ['body'],
  'cau-trich': ['body'],
  'trang-thai-duyet': [],
  'bang-quy-trinh': [],
  'ngay-dang': ['publishedOn'],
  'cong-bo': [],
  'ghi-sua': ['changes'],
  'chon-da-go': ['state'],
  'viec-go-bai': ['withdrawal'],
  'trang-da-go': [],
} as const satisfies Record<string, readonly string[]>;
export type PictureName = keyof typeof PICTURES;

export const PICTURE_NAMES = Object.keys(PICTURES).filter(isPictureName);

export function isPictureName(name: string): name is PictureName {
  return Object.hasOwn(PICTURES, name);
}

const NO_RELATIONS = { clauses: [], tasks: [], documents: [], agencies: [], communes: [] };
const PACKAGES = new URL('./local/package.json', import.meta.url);

/**
 * A short text that changes with anything a picture shows of the form: labels, hints and choices of its fields, the
 * words around them, Decap's version. What may be referred to (communes, clauses) is content and does not count.
 */
export function formShownIn(name: PictureName): string {
  const form = storyForm();
  const shown: readonly string[] = PICTURES[name];
  const fields = form.fields.filter((field) => shown.includes(field.name));
  const missing = shown.filter((field) => !fields.some((each) => each.name === field));
  if (missing.length > 0) {
    throw new Error(`Biểu mẫu không còn ô "${missing.join('", "')}" mà hình "${name}" chụp.`);
  }
  const components = editorComponents(NO_RELATIONS).map(({ label, fields: own }) => ({
    label,
    fields: own,
  }));
  const seen = {
    words: VIETNAMESE,
    collection: [form.label, form.label_singular, form.summary],
    fields: withOptionalGroups(fields),
    ...(shown.includes('body') && { components }),
  };
  const hash = createHash('sha256').update(readFileSync(PACKAGES)).update(JSON.stringify(seen));
  return hash.digest('hex').slice(0, 16);
}

function storyForm(): EntryCollection {
  const [form] = cmsCollections(0, NO_RELATIONS).flatMap((collection) =>
    'fields' in collection && collection.name === 'stories' ? [collection] : [],
  );
  if (form === undefined) throw new Error('Trang quản trị không còn mục câu chuyện.');
  return form;
}
