import { formatDay } from '#domain/date.ts';
import type { Library } from '#library/join.ts';
import type { Dataset, Field, FieldType } from './dataset.ts';
import { dictionaryRow, DICTIONARY_COLUMNS } from './dictionary.ts';
import { dataAddress, licenceLine, provenanceOf } from './provenance.ts';
import type { Sheet, SheetColumn, Workbook } from './workbook.ts';

const KINDS = {
  string: 'text',
  boolean: 'text',
  integer: 'number',
  number: 'number',
  date: 'date',
} as const satisfies Record<FieldType, SheetColumn['kind']>;
const NARROW = 14;
const WIDE = 48;
/** From how many characters on a column is given the wide measure. */
const LONG_TEXT = 28;

/** A collection as a workbook: the rows, what each column means, and whose data it is. */
export function toDatasetWorkbook(dataset: Dataset, library: Library, site: URL): Workbook {
  const rows = dataset.rows(library);
  const isLong = ({ name }: Field) =>
    rows.some((row) => String(row[name] ?? '').length > LONG_TEXT);
  return {
    title: dataset.title,
    description: dataset.description,
    creator: library.settings.publisher,
    changedOn: library.today,
    sheets: [
      {
        name: dataset.title,
        columns: dataset.fields.map((field) => ({
          title: field.title,
          kind: KINDS[field.type],
          width: isLong(field) ? WIDE : NARROW,
          note: field.description,
        })),
        rows: rows.map((row) => dataset.fields.map(({ name }) => row[name] ?? null)),
      },
      {
        name: 'Giải thích cột',
        columns: DICTIONARY_COLUMNS.map((title) => ({ title, kind: 'text', width: 24 })),
        rows: dataset.fields.map((field) => dictionaryRow(dataset, field)),
      },
      aboutSheet(dataset, library, site),
    ],
  };
}

function aboutSheet(dataset: Dataset, library: Library, site: URL): Sheet {
  const { publisher, licence, version } = provenanceOf(library);
  return {
    name: 'Về tệp này',
    columns: [
      { title: 'Điều', kind: 'text', width: 20 },
      { title: 'Nội dung', kind: 'text', width: 90 },
    ],
    rows: [
      ['Bảng', dataset.title],
      ['Mô tả', dataset.description],
      ['Cơ quan công bố', publisher],
      ['Tính đến ngày', formatDay(version)],
      ['Giấy phép', licenceLine(licence)],
      ['Nơi lấy bản mới', dataAddress(site)],
    ],
  };
}
