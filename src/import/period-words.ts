import { PERIOD_PATTERN, type Period } from '#domain/period.ts';
import { fold, foldWhiteSpace } from '#domain/vietnamese.ts';
import type { Cell } from './office/table.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const YEAR = String.raw`(?:\s*[/,-]?\s*(?:cua\s+)?(?:nam\s*)?(\d{4}))?`;
const FORMS: readonly [RegExp, (part: string) => string][] = [
  [
    new RegExp(String.raw`^quy\s*(iv|i{1,3}|[1-4])${YEAR}$`),
    (part) => `-Q${ROMAN.includes(part) ? ROMAN.indexOf(part) + 1 : part}`,
  ],
  [new RegExp(String.raw`^thang\s*(\d{1,2})${YEAR}$`), (part) => `-${part.padStart(2, '0')}`],
  [/^()(?:6|sau) thang dau(?: nam)?\s*[/,-]?\s*(\d{4})?$/, () => '-H1'],
  [/^()(?:6|sau) thang cuoi(?: nam)?\s*[/,-]?\s*(\d{4})?$/, () => '-H2'],
  [/^()(?:9|chin) thang(?: dau)?(?: nam)?\s*[/,-]?\s*(\d{4})?$/, () => '-9M'],
  [/^(\d{1,2})[/-](\d{4})$/, (part) => `-${part.padStart(2, '0')}`],
  [/^()(?:ca )?(?:nam )?(\d{4})$/, () => ''],
  [/^()ca nam$/, () => ''],
];

/**
 * The reporting period a cell names: "Quý II/2026", "6 tháng đầu năm 2026", "2026-Q2", "tháng 6", or a month that the
 * spreadsheet turned into its first day. `year` is for words without one. Undefined when it names none.
 */
export function readPeriod(
  cell: Pick<Cell, 'text' | 'day' | 'kind'>,
  year: number,
): Period | undefined {
  if (cell.kind === 'date')
    return cell.day?.endsWith('-01') === true ? cell.day.slice(0, 7) : undefined;
  const written = cell.text.trim().toUpperCase();
  if (PERIOD_PATTERN.test(written)) return written;
  const text = foldWhiteSpace(fold(cell.text)).replace(/^ky (?:bao cao )?/, '');
  for (const [pattern, suffix] of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const period = `${match[2] ?? year}${suffix(match[1] ?? '')}`;
    return PERIOD_PATTERN.test(period) ? period : undefined;
  }
  return undefined;
}
