import { toCsv, type Cell } from './csv.ts';
import type { Dataset, Field, FieldType } from './dataset.ts';

const FIELD_TYPE_NAMES = {
  string: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'có hoặc không',
  date: 'ngày',
} as const satisfies Record<FieldType, string>;

/** The type of a field as people call it. */
export function typeName({ type, isList }: Field): string {
  return isList === true ? 'nhiều chữ, cách nhau bằng dấu |' : FIELD_TYPE_NAMES[type];
}

export const DICTIONARY_COLUMNS = [
  'Bảng',
  'Tên bảng',
  'Cột',
  'Khóa JSON',
  'Kiểu',
  'Luôn có giá trị',
  'Giá trị có thể',
  'Nghĩa',
] as const;

/** One line of the dictionary, in the order of its columns. */
export function dictionaryRow({ name, title }: Dataset, field: Field): Cell[] {
  return [
    name,
    title,
    field.title,
    field.name,
    typeName(field),
    field.isOptional !== true,
    field.allowed?.join(' | ') ?? null,
    field.description,
  ];
}

/** What every column of every table means, as one CSV file. */
export function toDictionaryCsv(datasets: readonly Dataset[]): string {
  return toCsv(
    DICTIONARY_COLUMNS,
    datasets.flatMap((dataset) => dataset.fields.map((field) => dictionaryRow(dataset, field))),
  );
}
