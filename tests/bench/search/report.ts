import { compareVietnamese } from '#domain/vietnamese.ts';
import { PARTS, type ColdStart, type Part } from '../../site/support/cold-start.ts';
import type { Measurement, Timed } from './measure.ts';

export type Row = readonly string[];

const SLOWEST = 8;
const toInteger = formatter(0);
const toTenths = formatter(1);
const toThousandths = formatter(3);

/** The value below which this share of the values lies: 0.5 for the middle one, 1 for the greatest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Size, weight and time, one column for each measurement. */
export function costRows(columns: readonly Measurement[]): Row[] {
  const row = (name: string, toText: (column: Measurement) => string): Row => [
    name,
    ...columns.map(toText),
  ];
  const colds = (toNumber: (cold: ColdStart) => number) => (column: Measurement) =>
    column.coldStarts.map(toNumber);
  const times = (toNumber: (query: Timed) => number | undefined) => (column: Measurement) =>
    [0.5, 0.95, 1]
      .map((share) => toTenths(quantile(column.queries.map(toNumber).filter(isGiven), share)))
      .join(' · ');
  const range =
    (toNumbers: (column: Measurement) => number[], toText: (value: number) => string) =>
    (column: Measurement) =>
      [0.5, 1].map((share) => toText(quantile(toNumbers(column), share))).join(' · ');
  const parts = Object.keys(PARTS).filter(isPart);
  return [
    row('Mục tìm được', ({ searchable }) => toInteger(searchable)),
    row('Cả mục lục khi gửi đi, kB', ({ size }) => toKilobytes(size.indexBytes)),
    row('Số tệp mục lục', ({ size }) => toInteger(size.indexFiles)),
    row('Đầu mục lục khi gửi đi, kB', ({ size }) => toKilobytes(size.headBytes)),
    row(
      '**Lần hỏi đầu, kB: giữa · nhiều nhất**',
      range(
        colds(({ total }) => total),
        toKilobytes,
      ),
    ),
    ...parts.map((part) =>
      row(
        `– ${PARTS[part]}`,
        range(
          colds(({ bytes }) => bytes[part]),
          toKilobytes,
        ),
      ),
    ),
    row(
      'Lần hỏi đầu, số lượt tải: giữa · nhiều nhất',
      range(
        colds(({ requests }) => requests),
        toInteger,
      ),
    ),
    row(
      'Lần hỏi đầu, ms: giữa · lâu nhất',
      range(
        colds(({ milliseconds }) => milliseconds),
        toInteger,
      ),
    ),
    row('Câu đã hỏi · hỏi lại', ({ queries }) =>
      [queries, queries.filter(({ warm }) => warm !== undefined)]
        .map(({ length }) => toInteger(length))
        .join(' · '),
    ),
    row(
      'Câu mới, ms: p50 · p95 · lâu nhất',
      times(({ first }) => first),
    ),
    row(
      '**Hỏi lại, ms: p50 · p95 · lâu nhất**',
      times(({ warm }) => warm),
    ),
    row(
      'Hỏi lại, ms trang thật sự làm việc: p50 · p95 · lâu nhất',
      times(({ work }) => work),
    ),
  ];
}

/** hit@1 · hit@3 · MRR@10 of each kind of query and how many were asked, one column for each measurement. */
export function relevanceRows(columns: readonly Measurement[]): Row[] {
  const [first] = columns;
  const kinds = (first?.figures ?? []).map(({ kind }) => kind);
  const all = kinds.pop() ?? '';
  return [...kinds.sort(compareVietnamese), all].map((kind) => [
    kind,
    ...columns.map(({ figures }) => {
      const figure = figures.find((each) => each.kind === kind);
      if (figure === undefined) return '';
      const { count, hitAt1, hitAt3, reciprocalRank } = figure;
      const shares = [hitAt1, hitAt3, reciprocalRank].map(toThousandths).join(' · ');
      return `${shares} (${count} câu)`;
    }),
  ]);
}

/** The slowest queries, by the time of asking again where they were asked twice. */
export function slowestRows({ queries }: Measurement): Row[] {
  return queries
    .toSorted((left, right) => timeOf(right) - timeOf(left))
    .slice(0, SLOWEST)
    .map(({ query, kind, first, warm }) => [
      query,
      kind,
      toTenths(first),
      warm === undefined ? '' : toTenths(warm),
    ]);
}

/** Queries whose expected answer does not stand first. */
export function missedRows({ queries }: Measurement): Row[] {
  return queries
    .filter(({ rank }) => rank !== 1)
    .map(({ query, kind, rank }) => [query, kind, rank === 0 ? 'ngoài mười' : String(rank)]);
}

/** A Markdown table; every row is as long as the heading. */
export function toTable(heading: Row, rows: readonly Row[]): string {
  const lines = [heading, heading.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(escape).join(' | ')} |`).join('\n');
}

function escape(cell: string): string {
  return cell.replaceAll('|', '\\|');
}

function timeOf({ first, warm = first }: Timed): number {
  return warm;
}

function isGiven(number: number | undefined): number is number {
  return number !== undefined;
}

function isPart(name: string): name is Part {
  return name in PARTS;
}

function formatter(digits: number): (value: number) => string {
  const format = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value);
}

function toKilobytes(bytes: number): string {
  return toTenths(bytes / 1000);
}
