import { yearOf } from '#domain/date.ts';
import { valueOf, type PolicyDocument } from '#domain/document.ts';
import { formatInteger } from '#domain/number.ts';
import type { Library } from '#library/join.ts';
import type { DrawnFigure } from './chart-figure.ts';
import type { Fill } from './fill.ts';
import { issuerOf, issuersOf } from './issuers.ts';
import { drawStackedBars, legendOf } from './stacked-bars.ts';
import { listAll, mostOf } from './wording.ts';

const UNKNOWN_YEAR = 'Chưa rõ ngày ban hành';
const OTHER_ISSUERS = 'Cơ quan khác';

/** For the issuers with most documents, the first having most. */
const ISSUER_FILLS: readonly Fill[] = [
  { colour: '--color-primary', texture: 'solid' },
  { colour: '--color-red', texture: 'lozenge' },
  { colour: '--color-status-on-track', texture: 'stripes' },
  { colour: '--color-status-done-late', texture: 'hatch' },
];
const OTHER_FILL: Fill = { colour: '--color-text-muted', texture: 'dots' };

interface YearRow {
  /** "2025", "2003–2015" for years without any, or the words for an unknown date. */
  label: string;
  documents: readonly PolicyDocument[];
}

/** Documents by year of issue, newest first, stacked by issuer; those without a known date stand last. */
export function documentsByYearChart({ documents }: Pick<Library, 'documents'>): DrawnFigure {
  const id = 'van-ban-theo-nam';
  const title = 'Văn bản theo năm ban hành';
  const rows = yearRows(documents);
  const issuers = issuersOf(documents);
  // One issuer alone in "others" keeps its own name.
  const named =
    issuers.length <= ISSUER_FILLS.length + 1 ? issuers : issuers.slice(0, ISSUER_FILLS.length);
  const series = [
    ...named.map((issuer, index) => ({
      label: issuer,
      fill: ISSUER_FILLS[index] ?? OTHER_FILL,
      has: (document: PolicyDocument) => issuerOf(document) === issuer,
    })),
    ...(named.length === issuers.length
      ? []
      : [
          {
            label: OTHER_ISSUERS,
            fill: OTHER_FILL,
            has: (document: PolicyDocument) => !named.includes(issuerOf(document)),
          },
        ]),
  ];
  const unverified = documents.filter(
    ({ issuedOn }) => 'value' in issuedOn && issuedOn.verification !== 'verified',
  ).length;
  return {
    id,
    title,
    sentence: documentsByYearSentence(
      rows.map(({ label, documents: { length } }) => ({ label, count: length })),
    ),
    ...(unverified > 0 && {
      note: `Ngày ban hành của ${unverified} văn bản chưa được xác minh đủ.`,
    }),
    table: {
      columns: ['Năm ban hành', 'Cơ quan ban hành', 'Số văn bản'],
      rows: rows.flatMap((row) => tableRows(row)),
    },
    legend: legendOf(id, series),
    svg: drawStackedBars({
      id,
      title,
      rows: rows.map(({ label, documents: own }) => ({
        label,
        values: series.map(({ has }) => own.filter(has).length),
      })),
      series: series.map(({ fill }) => fill),
    }),
  };
}

function yearRows(documents: readonly PolicyDocument[]): YearRow[] {
  const yearOfDocument = (document: PolicyDocument) => {
    const day = valueOf(document.issuedOn);
    return day === undefined ? undefined : yearOf(day);
  };
  const years = [...new Set(documents.map(yearOfDocument))].filter((year) => year !== undefined);
  const rows: YearRow[] = [];
  let later: number | undefined;
  for (const year of years.sort((left, right) => right - left)) {
    const gap = later === undefined ? 0 : later - year - 1;
    if (gap > 0)
      rows.push({ label: gap === 1 ? `${year + 1}` : `${year + 1}–${year + gap}`, documents: [] });
    rows.push({
      label: `${year}`,
      documents: documents.filter((document) => yearOfDocument(document) === year),
    });
    later = year;
  }
  const undated = documents.filter((document) => yearOfDocument(document) === undefined);
  if (undated.length > 0 || rows.length === 0)
    rows.push({ label: UNKNOWN_YEAR, documents: undated });
  return rows;
}

function tableRows({ label, documents }: YearRow): string[][] {
  if (documents.length === 0) return [[label, 'Không có văn bản nào trong thư viện', '0']];
  return issuersOf(documents).map((issuer) => [
    label,
    issuer,
    String(documents.filter((document) => issuerOf(document) === issuer).length),
  ]);
}

/** "23 văn bản ban hành từ năm 2002 đến năm 2026, nhiều nhất là năm 2025 với 6 văn bản; 2 văn bản chưa rõ ngày ban hành." */
export function documentsByYearSentence(rows: readonly { label: string; count: number }[]): string {
  const dated = rows.filter(({ label, count }) => label !== UNKNOWN_YEAR && count > 0);
  const undated = rows.find(({ label }) => label === UNKNOWN_YEAR)?.count ?? 0;
  const [newest] = dated;
  const oldest = dated.at(-1);
  if (newest === undefined || oldest === undefined) {
    return undated === 0
      ? 'Thư viện chưa có văn bản nào.'
      : `${formatInteger(undated)} văn bản ${undated === 1 ? '' : 'đều '}chưa rõ ngày ban hành.`;
  }
  const total = formatInteger(dated.reduce((sum, { count }) => sum + count, 0));
  const { top, count } = mostOf(dated);
  const names = top.map(({ label }) => label).reverse();
  const spread =
    newest === oldest
      ? `${total} văn bản ban hành năm ${newest.label}`
      : `${total} văn bản ban hành từ năm ${oldest.label} đến năm ${newest.label}`;
  const most =
    newest === oldest || names.length > 3
      ? ''
      : `, nhiều nhất là năm ${listAll(names)} với ${names.length > 1 ? 'mỗi năm ' : ''}${formatInteger(count)} văn bản`;
  const unknown = undated === 0 ? '' : `; ${formatInteger(undated)} văn bản chưa rõ ngày ban hành`;
  return `${spread}${most}${unknown}.`;
}
