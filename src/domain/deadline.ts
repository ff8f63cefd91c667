import { addDays, type Day } from './date.ts';
import { monthEnd } from './period.ts';
import { fold, foldWhiteSpace } from './vietnamese.ts';

/**
 * What the words of a deadline come to: its last day; `recurring` when they name a rhythm and so no day on purpose;
 * `unreadable` when a person must say.
 */
export type DeadlineReading = { dueOn: Day } | 'recurring' | 'unreadable';

/** A stretch of the calendar that some words name; both days are in it. */
interface Span {
  from: Day;
  to: Day;
}

const RECURRING =
  /\b(?:hang|moi) (?:nam|quy|thang|tuan|ngay|ky)\b|\bthuong xuyen\b|\bdinh ky\b|\blien tuc\b|\bcac nam\b/;
/** Nothing says which days of the month or year these are. */
const VAGUE = /\b(?:dau|giua|thuong tuan|trung tuan|ha tuan|tuan)\s+(?:\S+ )?(?:thang|quy)\b/;
const STRICTLY_BEFORE = /\btruoc (?!hoac\b|va\b|het\b|khi ket thuc\b)/;
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const YEAR = String.raw`(?:\s*(?:/|-|,|cua nam|nam)?\s*(?:nam\s*)?(20\d{2})\b)?`;

interface Form {
  pattern: RegExp;
  /** From the parts of the pattern; `year` is the year the words name, or else the plan's. */
  span: (parts: readonly string[], year: number) => Span | undefined;
}

/** The more a form says, the earlier it stands: what one has taken, the next ones do not see. */
const FORMS: readonly Form[] = [
  {
    pattern: /\b(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4}|\d{2})\b/g,
    span: ([date = '', month = '', year = '']) =>
      daySpan(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(date)),
  },
  {
    pattern: new RegExp(String.raw`\b(?:6|sau) thang (dau|cuoi)(?: nam)?${YEAR}`, 'g'),
    span: ([half = '', given = ''], year) =>
      monthSpan(Number(given || year), half === 'dau' ? 1 : 7, half === 'dau' ? 6 : 12),
  },
  {
    pattern: new RegExp(String.raw`\b(?:9|chin) thang(?: dau)?(?: nam)?${YEAR}`, 'g'),
    span: ([given = ''], year) => monthSpan(Number(given || year), 1, 9),
  },
  {
    pattern: new RegExp(String.raw`\bquy\s*(iv|i{1,3}|[1-4])\b${YEAR}`, 'g'),
    span: ([quarter = '', given = ''], year) => {
      const last = (ROMAN[quarter] ?? Number(quarter)) * 3;
      return monthSpan(Number(given || year), last - 2, last);
    },
  },
  {
    pattern: new RegExp(String.raw`\bthang\s*(\d{1,2})\b${YEAR}`, 'g'),
    span: ([month = '', given = ''], year) =>
      monthSpan(Number(given || year), Number(month), Number(month)),
  },
  {
    pattern: /\b(\d{1,2})\/(\d{4})\b/g,
    span: ([month = '', year = '']) => monthSpan(Number(year), Number(month), Number(month)),
  },
  {
    pattern: /\b(\d{1,2})[/.](\d{1,2})\b/g,
    span: ([date = '', month = ''], year) => daySpan(year, Number(month), Number(date)),
  },
  {
    pattern: /\b(20\d{2})\b/g,
    span: ([year = '']) => monthSpan(Number(year), 1, 12),
  },
  {
    pattern: /\b(?:trong|cuoi|het|ca) nam\b/g,
    span: (_parts, year) => monthSpan(year, 1, 12),
  },
];

/**
 * The last day that the words of a deadline allow; the latest where they name several ("Quý II, quý III/2026").
 * `year` is the plan's, for words without one. "Trước ngày 15/10" ends on the 14th, "trước tháng 10" in September.
 */
export function readDeadline(words: string, year: number): DeadlineReading {
  const text = foldWhiteSpace(fold(words).replaceAll('–', '-'));
  if (RECURRING.test(text)) return 'recurring';
  if (VAGUE.test(text)) return 'unreadable';
  const spans = spansIn(text, year);
  if (spans === undefined || spans.length === 0) return 'unreadable';
  const last = spans.reduce((latest, span) => (span.to > latest.to ? span : latest));
  return { dueOn: STRICTLY_BEFORE.test(text) ? addDays(last.from, -1) : last.to };
}

/** Every stretch the text names; undefined when one of them is not on the calendar. */
function spansIn(text: string, planYear: number): Span[] | undefined {
  const spans: Span[] = [];
  let rest = text;
  // "Quý II, quý III/2027": the year stands once, at the end.
  const year = Number(/\b(20\d{2})\b(?!.*\b20\d{2}\b)/.exec(text)?.[1] ?? planYear);
  for (const { pattern, span } of FORMS) {
    for (const [, ...parts] of rest.matchAll(pattern)) {
      const found = span(parts, year);
      if (found === undefined) return undefined;
      spans.push(found);
    }
    rest = rest.replace(pattern, ' · ');
  }
  return spans;
}

function daySpan(year: number, month: number, date: number): Span | undefined {
  if (month < 1 || month > 12 || date < 1) return undefined;
  const end = monthEnd(year, month);
  if (date > Number(end.slice(8))) return undefined;
  const day = `${end.slice(0, 8)}${String(date).padStart(2, '0')}`;
  return { from: day, to: day };
}

function monthSpan(year: number, first: number, last: number): Span | undefined {
  if (first < 1 || last > 12) return undefined;
  return { from: `${monthEnd(year, first).slice(0, 8)}01`, to: monthEnd(year, last) };
}
