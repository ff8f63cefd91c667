import type { HeadedTable } from './headings.ts';
import type { Doubt, Table } from './office/table.ts';

export function hiddenRows({ name, rows }: Table): Doubt[] {
  return rows
    .filter(({ isHidden }) => isHidden)
    .map(({ number }) => ({
      table: name,
      row: number,
      message: 'dòng đang ẩn nên không nhập. Cần nhập thì bỏ ẩn rồi chạy lại.',
    }));
}

/** Tables with as many columns as those that are read, but no headings: the second half of one cut in two, say. */
export function headlessTables<Key extends string>(
  tables: readonly Table[],
  headed: readonly HeadedTable<Key>[],
): Doubt[] {
  const known = new Set(headed.map(({ table }) => table));
  const width = Math.min(...headed.map(({ columns }) => columns.size));
  return tables
    .filter((table) => !known.has(table) && widthOf(table) >= width)
    .map(({ name }) => ({
      table: name,
      message:
        'không nhận ra tiêu đề cột nên không nhập bảng này. Nếu là phần tiếp của bảng trước thì nối lại thành một bảng, hoặc chép dòng tiêu đề lên đầu.',
    }));
}

function widthOf({ rows }: Table): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.length));
}
