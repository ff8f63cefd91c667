import type { FileChange } from './staged-changes.ts';
import type { Doubt } from './office/table.ts';

/** What an import would do, before anything is done. */
export interface ImportPlan {
  changes: FileChange[];
  /** One line per row that changes something. */
  told: string[];
  doubts: Doubt[];
  /** Rows that say what content says already. */
  unchanged: number;
}

/** A `Doubt` as one line: where to look, then what to do. */
export function formatDoubt({ table, row, column, message }: Doubt): string {
  const place = [
    `"${table}"`,
    row === undefined ? '' : `dòng ${row}`,
    column === undefined ? '' : `cột ${column}`,
  ].filter((part) => part !== '');
  return `${place.join(', ')}: ${message}`;
}
