import { CITED_KINDS, CITED_KIND_IDS, type CitedKind } from './kinds.ts';
import { isSpelledAs, toPlain, WORD_END, WORD_START } from './plain-text.ts';

/** A document's name as it stands in a text: "Nghị quyết số 20-NQ/TW", "NĐ 113/2024", "340/QĐ-TTg". */
export interface DocumentName {
  start: number;
  end: number;
  kind?: CitedKind;
  /** As printed, without blanks: "20-NQ/TW", "113/2024", "20". */
  number: string;
  /** The running number without leading zeros: "9" for 09/NQ-CP. */
  count: string;
  year?: number;
  /** Letters after the number, "NQ/TW", where they are written: only then is the number complete. */
  code?: string;
}

interface KindWord {
  kind: CitedKind;
  plain: string;
  label: string;
  isLetters: boolean;
}

const KIND_WORDS: readonly KindWord[] = CITED_KIND_IDS.flatMap((kind) => {
  const { label, letters } = CITED_KINDS[kind];
  return [
    { kind, plain: toPlain(label), label, isLetters: false },
    ...letters.map((each) => ({ kind, plain: toPlain(each), label: each, isLetters: true })),
  ];
}).sort((left, right) => right.plain.length - left.plain.length);

const alternatives = (words: readonly KindWord[]) => words.map(({ plain }) => plain).join('|');
const LETTERS = alternatives(KIND_WORDS.filter(({ isLetters }) => isLetters));
const PART = String.raw`[a-z][a-z\d]*`;
const YEAR = String.raw`(?:19|20)\d\d`;
/** "nq/tw", "nd - cp", "qh15": letters that say what the number is, so that blanks may stand around. */
const TELLING_CODE = String.raw`(?:${LETTERS})\d{0,2} ?[-/] ?${PART}(?:[-/]${PART})*|(?:nq-)?(?:ubtv)?qh\d{1,2}`;
/** "ubnd-kt", "cp". */
const OTHER_CODE = String.raw`${PART}(?:[-/]${PART})*`;
const NAME = new RegExp(
  String.raw`${WORD_START}(?:(?<kind>${alternatives(KIND_WORDS)})(?<so>(?: ?so ?[:.]? ?)?) ?)?` +
    String.raw`(?<count>\d{1,5})(?:(?: ?[-/] ?(?<codeYear>${YEAR}))?(?: ?[-/]? ?(?<telling>${TELLING_CODE})|[-/](?<other>${OTHER_CODE}))| ?/ ?(?<shortYear>${YEAR})| nam (?<yearInWords>${YEAR}))?${WORD_END}`,
  'gu',
);
/** Bodies whose letters make a number even where no kind is written: "1234/BNN-KTHT", "56/UBND-KT". */
const BODY =
  /^(?:UBND|HĐND|VPCP|VPUB|TTg|CP|TW|TU|MTTQ|BCĐ\p{Lu}*|LMHTX|B\p{Lu}{2,}|S\p{Lu}{2,})$/u;
/** What may follow a number that nothing but its kind explains: "Nghị quyết 20 của", not "quyết định 5 nội dung". */
const AFTER_BARE_NUMBER =
  /^(?:\s*(?:$|[.,;:)\]"”…?!])| (?:nam|ngay|cua|do|ve|va|hoac|quy dinh|ban hanh|da|thi|co|duoc|cung|tai|thay the|huong dan|sua doi|bo sung|nay|neu|cho|theo|het|van|khoa|thang)(?![\p{L}\d]))/u;
const BARE_LETTERS: readonly CitedKind[] = ['resolution', 'decree', 'decision'];
const BARE_KINDS: readonly CitedKind[] = [...BARE_LETTERS, 'circular', 'directive', 'conclusion'];

/** Every document called by its number, in order. */
export function findDocumentNames(text: string, plain = toPlain(text)): DocumentName[] {
  const names: DocumentName[] = [];
  const pattern = new RegExp(NAME);
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const name = readName(text, plain, match);
    if (name !== undefined) names.push(name);
    // What is refused as a whole may begin a name one word on: "5 Nghị định 20/2020".
    else pattern.lastIndex = match.index + 1;
  }
  return names;
}

function readName(text: string, plain: string, match: RegExpExecArray): DocumentName | undefined {
  const {
    kind: kindLetters,
    so,
    count = '',
    codeYear,
    shortYear,
    yearInWords,
  } = match.groups ?? {};
  const code = match.groups?.['telling'] ?? match.groups?.['other'];
  const start = match.index;
  const end = start + match[0].length;
  const kindWord = wordAt(text, start, kindLetters);
  if (kindLetters !== undefined && kindWord === undefined) return undefined;
  const countAt = plain.indexOf(count, start + (kindLetters?.length ?? 0));
  const codeAt = code === undefined ? end : end - code.length;
  const written = text.slice(codeAt, end);
  const year = codeYear ?? shortYear ?? yearInWords;
  const name = {
    start,
    end,
    number: text
      .slice(countAt, yearInWords === undefined ? end : countAt + count.length)
      .replace(/\s+/gu, ''),
    count: String(Number(count)),
    ...(year !== undefined && { year: Number(year) }),
  };
  if (code !== undefined) {
    const hasSeparator = /[-/]/u.test(plain.slice(countAt, codeAt));
    const codeKind = kindOfCode(written, hasSeparator);
    const isBody = hasSeparator && BODY.test(written.split(/[-/]/u)[0] ?? '');
    const isAfterKind = kindWord !== undefined && hasSeparator && /^\p{Lu}{2}/u.test(written);
    if (codeKind === undefined && !isBody && !isAfterKind) return undefined;
    const kind = kindWord?.kind ?? codeKind;
    return { ...name, ...(kind !== undefined && { kind }), code: written.replace(/\s+/gu, '') };
  }
  if (kindWord === undefined) return undefined;
  if (year === undefined && !isBareNumber(kindWord, { so, count, after: plain.slice(end) }))
    return undefined;
  return { ...name, kind: kindWord.kind };
}

/** The kind word that stands at a place, spelled as it should be. */
function wordAt(text: string, start: number, plain: string | undefined): KindWord | undefined {
  if (plain === undefined) return undefined;
  const written = text.slice(start, start + plain.length);
  return KIND_WORDS.find((word) => word.plain === plain && isSpelledAs(written, word.label));
}

/** The kind that a number's letters name: "NQ/TW" a resolution, "QH15" a law. */
function kindOfCode(code: string, hasSeparator: boolean): CitedKind | undefined {
  const plain = toPlain(code);
  if (/^qh\d/u.test(plain)) return hasSeparator ? 'law' : undefined;
  if (/^nq-(?:ubtv)?qh\d/u.test(plain)) return 'resolution';
  const [first = '', second = ''] = plain.split(/ ?[-/] ?/u);
  // Blanks around the dash: a number only where the body is in capitals, "20 - NQ / TW", not "2 - HD - các".
  if (/\s/u.test(code) && !/[-/\u2010-\u2015] ?\p{Lu}{2}|[-/\u2010-\u2015] ?TTg/u.test(code))
    return undefined;
  const bare = first.replace(/\d+$/u, '');
  const word = KIND_WORDS.find((each) => each.isLetters && each.plain === bare);
  if (word === undefined || second.length < 2) return undefined;
  const written = code.slice(0, bare.length);
  return isSpelledAs(written, word.label) ? word.kind : undefined;
}

function isBareNumber(
  { kind, isLetters }: KindWord,
  { so = '', count, after }: { so: string | undefined; count: string; after: string },
): boolean {
  if (/^[-/.,]\d/u.test(after) || !AFTER_BARE_NUMBER.test(after)) return false;
  if (so.includes('so')) return kind !== 'law' && kind !== 'code' && kind !== 'constitution';
  if (/^(?:19|20)\d\d$/u.test(count)) return false;
  return isLetters ? BARE_LETTERS.includes(kind) && count.length > 1 : BARE_KINDS.includes(kind);
}
