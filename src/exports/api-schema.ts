import { toApiSchema } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { API_TASK } from './api-v1.ts';
import type { Dataset, Field, FieldType } from './dataset.ts';
import { inEdition } from './datasets.ts';
import { markedTitle } from './demo-mark.ts';
import { progressDataset } from './progress-dataset.ts';
import { taskDataset } from './task-dataset.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const TYPES = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
} as const satisfies Record<FieldType, object>;

const HEAD = {
  $schema: { type: 'string' },
  notice: { type: 'string', description: 'Chỉ có khi dữ liệu được đặt ra để minh họa.' },
  publisher: { type: 'string' },
  licence: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      href: { type: 'string' },
      note: { type: 'string' },
    },
    required: ['name', 'href'],
  },
  version: { type: 'string', format: 'date' },
  asOf: { type: 'string', format: 'date', description: 'Ngày mà tệp nói về.' },
} as const;
const HEAD_REQUIRED = ['$schema', 'publisher', 'licence', 'version', 'asOf'];

/** JSON Schema of one collection below /du-lieu/v1/. New fields may come, so others are let through. */
export function collectionSchema(dataset: Dataset, site: URL): string {
  return toJson({
    $schema: DIALECT,
    $id: new URL(toApiSchema(dataset.name), site).href,
    title: dataset.title,
    description: dataset.description,
    type: 'object',
    properties: {
      ...HEAD,
      name: { const: dataset.name },
      title: { type: 'string' },
      description: { type: 'string' },
      items: { type: 'array', items: itemSchema(dataset) },
    },
    required: [...HEAD_REQUIRED, 'name', 'title', 'description', 'items'],
  });
}

/** JSON Schema of one task with its reports. */
export function taskSchema(library: Library, site: URL): string {
  return toJson({
    $schema: DIALECT,
    $id: new URL(toApiSchema(API_TASK), site).href,
    title: markedTitle('Một nhiệm vụ và các báo cáo của nó', library),
    type: 'object',
    properties: {
      ...HEAD,
      task: itemSchema(inEdition(taskDataset, library)),
      reports: { type: 'array', items: itemSchema(inEdition(progressDataset, library)) },
    },
    required: [...HEAD_REQUIRED, 'task', 'reports'],
  });
}

function itemSchema({ fields }: Dataset) {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    required: fields.map(({ name }) => name),
  };
}

function fieldSchema({ title, description, type, isList, isOptional, allowed }: Field) {
  const words = { title, description };
  const value = { ...TYPES[type], ...(allowed !== undefined && { enum: allowed }) };
  if (isList === true) return { ...words, type: 'array', items: value };
  return isOptional === true
    ? { ...words, anyOf: [value, { type: 'null' }] }
    : { ...words, ...value };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
