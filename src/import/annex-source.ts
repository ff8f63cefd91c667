import { DEMO_MARK } from '#domain/edition.ts';
import { fold, foldWhiteSpace } from '#domain/vietnamese.ts';
import type { HeadedTable } from './headings.ts';
import type { Table } from './office/table.ts';

/** What stands above a table, line by line: paragraphs of a Word file, title rows of a sheet. */
export function titleLines<Key extends string>({ table, above }: HeadedTable<Key>): string[] {
  // A row with many texts is an upper row of headings.
  const rows = above
    .map(({ cells }) =>
      [...new Set(cells.map((cell) => cell?.text ?? ''))].filter((text) => text !== ''),
    )
    .filter((texts) => texts.length < 3)
    .flat();
  return [...table.above, ...rows]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '');
}

/** "Phụ lục … (Ban hành kèm theo …)" from the lines above a table; undefined when no line says it is an annex. */
export function annexSource(lines: readonly string[]): string | undefined {
  const first = lines.findIndex((line) => /^phu luc\b/.test(fold(line)));
  if (first === -1) return undefined;
  const issued = lines.slice(first).find((line) => /(?:ban hanh )?kem theo\b/.test(fold(line)));
  const name = lines.slice(first, issued === undefined ? first + 2 : lines.indexOf(issued));
  return foldWhiteSpace([...new Set([...name, issued ?? ''])].join(' '));
}

/** Whether a file says of itself that it is invented. */
export function isDemoFile(tables: readonly Table[]): boolean {
  const mark = fold(DEMO_MARK);
  return tables.some(({ above, rows }) => {
    const first = rows.slice(0, 5).flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ''));
    return [...above, ...first].some((text) => fold(text).includes(mark));
  });
}
