import type { Day } from '#domain/date.ts';
import { readDeadline } from '#domain/deadline.ts';
import { EVIDENCE_SEPARATOR, type ReportColumn } from '#domain/report-columns.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { toTaskCode } from './annex-rows.ts';
import { dayIn, percentIn, stateIn, statusIn } from './cell-values.ts';
import { columnOf, type HeadedTable } from './headings.ts';
import type { Cell, Doubt, Row } from './office/table.ts';
import { readPeriod } from './period-words.ts';

/** What a whole file says where its rows do not. */
export interface ReportDefaults {
  year: number;
  on?: Day;
  period?: string;
  report?: string;
}

/** A row of a report: whose it is, and its entry as it would stand in the task's file, not yet checked. */
export interface ReportRow {
  table: string;
  row: number;
  code: string | undefined;
  title: string;
  entry: Record<string, unknown>;
  /** Where a field of the entry was read. */
  column(key: ReportColumn): string | undefined;
  doubts: Doubt[];
}

/** Columns that say something only the department knows; a row without any of them was not filled in. */
const REPORTED = [
  'done',
  'state',
  'percent',
  'completedOn',
  'reason',
  'next',
  'newDeadline',
  'decidedStatus',
] as const;

/** The rows that report something, and how many were left empty. */
export function reportRows(
  { table, rows, columns }: HeadedTable<ReportColumn>,
  defaults: ReportDefaults,
): { rows: ReportRow[]; empty: number } {
  const read = rows.flatMap((row) => {
    const reader = new RowReader(table.name, row, columns, defaults.year);
    return REPORTED.some((key) => reader.cell(key) !== undefined)
      ? [readRow(reader, defaults)]
      : [];
  });
  return { rows: read, empty: rows.length - read.length };
}

class RowReader {
  readonly doubts: Doubt[] = [];
  readonly table: string;
  readonly row: Row;
  readonly year: number;
  readonly #columns: ReadonlyMap<ReportColumn, number>;

  constructor(table: string, row: Row, columns: ReadonlyMap<ReportColumn, number>, year: number) {
    this.table = table;
    this.row = row;
    this.#columns = columns;
    this.year = year;
  }

  cell(key: ReportColumn): Cell | undefined {
    const cell = this.row.cells[this.#columns.get(key) ?? -1];
    return cell === undefined || cell.kind === 'empty' ? undefined : cell;
  }

  column(key: ReportColumn): string | undefined {
    return columnOf(this.#columns, key);
  }

  text(key: ReportColumn): string | undefined {
    const cell = this.cell(key);
    return cell === undefined || cell.kind === 'error' ? undefined : foldWhiteSpace(cell.text);
  }

  /** What `meaning` makes of a cell; a cell it cannot read becomes a doubt. */
  value<T>(key: ReportColumn, meaning: (cell: Cell) => T | undefined, hint: string): T | undefined {
    const cell = this.cell(key);
    if (cell === undefined) return undefined;
    const value = meaning(cell);
    if (value === undefined) this.doubt(key, `không hiểu "${cell.text}". ${hint}`);
    return value;
  }

  day(key: ReportColumn): Day | undefined {
    return this.value(key, (cell) => dayIn(cell, this.year), 'Gõ ngày đầy đủ, ví dụ 30/06/2026.');
  }

  doubt(key: ReportColumn, message: string): void {
    const column = this.column(key);
    const place = {
      table: this.table,
      row: this.row.number,
      ...(column !== undefined && { column }),
    };
    this.doubts.push({ ...place, message });
  }
}

function readRow(reader: RowReader, defaults: ReportDefaults): ReportRow {
  const code = reader.text('code');
  const entry = {
    on: reader.day('on') ?? defaults.on,
    period:
      reader.value(
        'period',
        (cell) => readPeriod(cell, reader.year),
        'Viết như "Quý II/2026" hoặc "Tháng 6/2026".',
      ) ?? defaults.period,
    report: reader.text('report') ?? defaults.report,
    done: reader.text('done'),
    state: reader.value(
      'state',
      stateIn,
      'Chọn: Chưa triển khai, Đang thực hiện, Hoàn thành, Dừng thực hiện.',
    ),
    completedOn: reader.day('completedOn'),
    percent: readPercent(reader),
    evidence: readEvidence(reader),
    reason: reader.text('reason'),
    next: reader.text('next'),
    newDeadline: readNewDeadline(reader),
    override: readOverride(reader),
  };
  return {
    table: reader.table,
    row: reader.row.number,
    code: code === undefined ? undefined : (toTaskCode(code) ?? code),
    title: reader.text('title') ?? '',
    entry: Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)),
    column: (key) => reader.column(key),
    doubts: reader.doubts,
  };
}

function readPercent(reader: RowReader): number | undefined {
  const read = reader.value('percent', percentIn, 'Gõ một số từ 0 đến 100, ví dụ 35.');
  if (read?.isDoubtful === true) {
    reader.doubt('percent', 'số 1 có thể là 1% hoặc 100%; đã hiểu là 1%. Gõ "100%" nếu là tất cả.');
  }
  return read?.percent;
}

/** Pieces in three columns alike, apart by a bar, a semicolon or a new line. */
function readEvidence(reader: RowReader): object[] | undefined {
  const pieces = (key: ReportColumn) => splitList(reader.cell(key)?.text ?? '');
  const [titles, addresses] = [pieces('evidence'), pieces('evidenceAddress')];
  const single = reader.cell('evidenceOn');
  const days =
    single?.kind === 'date' || single?.kind === 'number'
      ? [single.day ?? dayIn(single, reader.year)]
      : pieces('evidenceOn').map((text) =>
          dayIn({ row: 0, column: '', kind: 'text', text, isFilled: false }, reader.year),
        );
  const count = Math.max(titles.length, addresses.length);
  if (count === 0) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const address = addresses[index];
    const file = address?.replace(/^\//, '');
    const on = days[index] ?? days[0];
    return {
      ...(titles[index] !== undefined && { title: titles[index] }),
      ...(address !== undefined &&
        (file?.startsWith('minh-chung/') === true ? { file } : { href: address })),
      ...(on !== undefined && { on }),
    };
  });
}

function splitList(text: string): string[] {
  return text
    .split(new RegExp(`\\${EVIDENCE_SEPARATOR.trim()}|\\n|;(?=\\s)`, 'u'))
    .map(foldWhiteSpace)
    .filter((piece) => piece !== '');
}

function readNewDeadline(reader: RowReader): object | undefined {
  const words = reader.text('newDeadline');
  const given = reader.day('newDueOn');
  if (words === undefined) return undefined;
  const reading = readDeadline(words, reader.year);
  if (given === undefined && reading === 'unreadable') {
    reader.doubt(
      'newDeadline',
      `không tính được ngày cuối từ "${words}". Điền cột ngày cuối của thời hạn mới.`,
    );
  }
  const dueOn = given ?? (typeof reading === 'object' ? reading.dueOn : undefined);
  const decidedBy = reader.text('decidedBy');
  return {
    words,
    ...(dueOn !== undefined && { dueOn }),
    ...(decidedBy !== undefined && { decidedBy }),
  };
}

function readOverride(reader: RowReader): object | undefined {
  const status = reader.value(
    'decidedStatus',
    statusIn,
    'Chọn một trạng thái có trong danh sách của mẫu.',
  );
  if (status === undefined) return undefined;
  const decidedBy = reader.text('decidedBy');
  return { status, ...(decidedBy !== undefined && { decidedBy }) };
}
