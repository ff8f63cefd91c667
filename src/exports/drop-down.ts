import type { DataValidation } from 'hucre/xlsx';

/** More characters of choices than this and Excel calls the file damaged; nor is a longer refusal shown. */
const LONGEST_CHOICES = 255;
const LONGEST_REFUSAL = 225;

/** A closed list for the cells of one column (from 0) down to a row (from 1); the titles stand in row 1. */
export function dropDown(choices: readonly string[], column: number, last: number): DataValidation {
  if (
    choices.join(',').length > LONGEST_CHOICES ||
    choices.some((choice) => choice.includes(','))
  ) {
    throw new Error(`A drop-down cannot hold these choices: ${choices.join(' | ')}`);
  }
  const letters = columnLetters(column);
  return {
    type: 'list',
    values: [...choices],
    range: `${letters}2:${letters}${last}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Chưa đúng',
    errorMessage: `Chọn một trong danh sách: ${choices.join('; ')}`.slice(0, LONGEST_REFUSAL),
  };
}

/** 0 → "A", 26 → "AA". */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
