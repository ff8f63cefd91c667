import { formatDay } from '#domain/date.ts';
import { serialToDay } from './day-text.ts';
import { cleanText, columnName, textCell, type Cell } from './table.ts';
import { stringText, toUnicode, type Workbook } from './xlsx-parts.ts';
import { childAt, textOf, type XmlElement } from './xml.ts';

/** A cell of a sheet and what is doubtful about it. */
export interface ReadCell {
  cell: Cell;
  doubt?: string;
}

const NO_RESULT =
  'ô là công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi nhập, hoặc dán giá trị thay công thức.';
const VNI =
  'ô dùng phông VNI kiểu cũ. Chuyển sang phông Unicode rồi nhập lại; chữ đọc được có thể sai.';

/** Reads one `c` element that stands at a row (from 1) and column (from 0). */
export function readCell(
  element: XmlElement,
  row: number,
  column: number,
  workbook: Workbook,
): ReadCell {
  const { attributes } = element;
  const style = workbook.styles[Number(attributes['s'] ?? 0)];
  const value = textOf(childAt(element, 'v'));
  const base = { row, column: columnName(column), isFilled: false };
  switch (attributes['t'] ?? 'n') {
    case 's':
    case 'inlineStr': {
      const item =
        attributes['t'] === 's' ? workbook.strings[Number(value)] : childAt(element, 'is');
      const { text, isVni } = stringText(item, style?.font);
      return { cell: textCell(row, column, text), ...(isVni && { doubt: VNI }) };
    }
    case 'str':
      return { cell: textCell(row, column, toUnicode(value, style?.font)) };
    case 'd':
      return { cell: textCell(row, column, value.slice(0, 10)) };
    case 'b':
      return { cell: { ...base, kind: 'text', text: value === '1' ? 'Đúng' : 'Sai' } };
    case 'e':
      return {
        cell: { ...base, kind: 'error', text: value },
        doubt: `ô báo lỗi ${value}. Sửa công thức hoặc gõ giá trị vào ô.`,
      };
    default: {
      if (value === '') {
        const isFormula = childAt(element, 'f') !== undefined;
        const cell: Cell = { ...base, kind: isFormula ? 'error' : 'empty', text: '' };
        return { cell, ...(isFormula && { doubt: NO_RESULT }) };
      }
      return numberCell(base, Number(value), style?.meaning, workbook.isFrom1904);
    }
  }
}

function numberCell(
  base: Pick<Cell, 'row' | 'column' | 'isFilled'>,
  value: number,
  meaning: string | undefined,
  isFrom1904: boolean,
): ReadCell {
  if (!Number.isFinite(value)) {
    return { cell: { ...base, kind: 'error', text: '' }, doubt: 'ô ghi một số không đọc được.' };
  }
  if (meaning === 'percent') {
    const percent = withoutNoise(value * 100);
    return { cell: { ...base, kind: 'percent', text: `${decimal(percent)}%`, number: percent } };
  }
  if (meaning === 'date') {
    const day = serialToDay(value, isFrom1904);
    if (day === undefined) {
      const cell: Cell = { ...base, kind: 'error', text: String(value), number: value };
      return { cell, doubt: `ô định dạng ngày nhưng ${value} không phải ngày nào. Gõ lại ngày.` };
    }
    return { cell: { ...base, kind: 'date', text: formatDay(day), number: value, day } };
  }
  const number = withoutNoise(value);
  return { cell: { ...base, kind: 'number', text: cleanText(decimal(number)), number } };
}

/** 35.00000000000001 → 35: what binary fractions leave behind. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** With the decimal comma of Vietnamese. */
function decimal(value: number): string {
  return String(value).replace('.', ',');
}
