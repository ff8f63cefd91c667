import { isSpelledAs, WORD_START } from './plain-text.ts';
import { provisionsOf, UNITS, type Provision, type ProvisionGroup } from './provision.ts';

const PLAIN_UNITS: Record<string, number> = {
  diem: 0,
  khoan: 1,
  dieu: 2,
  muc: 3,
  chuong: 4,
  phan: 5,
  'phu luc': 6,
};
const UNIT = Object.keys(PLAIN_UNITS).join('|');
const REF = String.raw`(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[ivxlc]{1,7}|[a-z]\d?|thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi))(?![\p{L}\d])`;
const REFS = String.raw`${REF}(?:(?: ?, ?| ?,? (?:va|hoac|den) | ?- ?)${REF})*`;
const JOIN = String.raw` ?[,;]? ?(?:(?:va|hoac|den|cua|tai|thuoc|o) )?(?:cac )?`;
const RUN = String.raw`(?:${UNIT}) ${REFS}(?:${JOIN}(?:${UNIT}) ${REFS})*`;
const BEFORE = new RegExp(
  String.raw`${WORD_START}(?<run>${RUN}) ?,? ?(?:(?:cua|tai|thuoc|trong|o|(?:ban hanh )?kem theo) )?$`,
  'u',
);
const AFTER = new RegExp(String.raw`^ ?[,(]? ?(?:(?:tai|o) )?(?<run>${RUN})`, 'u');
const GROUP = new RegExp(String.raw`(?<unit>${UNIT}) (?<refs>${REFS})`, 'gu');
const LONGEST = 160;

export interface ProvisionRun {
  start: number;
  end: number;
  provisions: Provision[];
}

/** The provisions written right before a place: "điểm a khoản 2 Điều 5 " before "Nghị định …". */
export function readProvisionsBefore(
  text: string,
  plain: string,
  place: number,
  earliest = 0,
): ProvisionRun | undefined {
  const from = Math.max(earliest, place - LONGEST);
  const match = BEFORE.exec(plain.slice(from, place));
  const run = match?.groups?.['run'];
  if (match === null || run === undefined) return undefined;
  return readRun(text, plain, from + match.index, run.length);
}

/** The provisions written right after a place: ", Điều 90 khoản 2". */
export function readProvisionsAfter(
  text: string,
  plain: string,
  place: number,
): ProvisionRun | undefined {
  const match = AFTER.exec(plain.slice(place, place + LONGEST));
  const run = match?.groups?.['run'];
  if (match === null || run === undefined) return undefined;
  return readRun(text, plain, place + match[0].length - run.length, run.length);
}

function readRun(
  text: string,
  plain: string,
  start: number,
  length: number,
): ProvisionRun | undefined {
  const groups: ProvisionGroup[] = [];
  let previousEnd = start;
  for (const match of plain.slice(start, start + length).matchAll(GROUP)) {
    const { unit = '', refs = '' } = match.groups ?? {};
    const rank = PLAIN_UNITS[unit] ?? 0;
    const at = start + match.index;
    if (!isSpelledAs(text.slice(at, at + unit.length), UNITS[rank]?.label ?? '')) return undefined;
    const refsAt = at + unit.length + 1;
    const found = splitRefs(text.slice(refsAt, refsAt + refs.length));
    const last = groups.at(-1);
    // "từ Điều 5 đến Điều 9"
    if (last?.rank === rank && plain.slice(previousEnd, at) === ' den ') {
      last.refs.push(`${last.refs.pop() ?? ''}-${found.join(', ')}`);
    } else {
      groups.push({ rank, refs: found });
    }
    previousEnd = at + match[0].length;
  }
  return groups.length === 0
    ? undefined
    : { start, end: start + length, provisions: provisionsOf(groups) };
}

/** "a, b và c" → a, b, c; "5 đến 9" → 5-9. */
function splitRefs(refs: string): string[] {
  return refs
    .replace(/\s*(?:đến|den|[-\u2010-\u2015])\s*/gu, '-')
    .split(/\s*(?:,|\s(?:và|va|hoặc|hoac)\s)\s*/u)
    .map((ref) => ref.trim())
    .filter((ref) => ref !== '' && !/^(?:và|va|hoặc|hoac)$/u.test(ref))
    .map((ref) => ref.replace(/^(?:và|va|hoặc|hoac)\s/u, ''));
}
