import type { Problem } from '#domain/problem.ts';
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
  /** Where in the file taken in stands what a problem of the result speaks of. */
  originOf?: (problem: Problem) => string | undefined;
  /** Why nothing is written although something would change: what the person must say first. */
  refusal?: string;
}

/** A doubt as one line: where to look, then what to do. */
export function formatDoubt({ table, row, column, place: said, message }: Doubt): string {
  const place = [
    `"${table}"`,
    row === undefined ? '' : `dòng ${row}`,
    column === undefined ? '' : `cột ${column}`,
  ].filter((part) => part !== '');
  return `${said ?? place.join(', ')}: ${message}`;
}
