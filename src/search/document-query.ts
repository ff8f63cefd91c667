import { isSyllable, wordsOf } from './syllables.ts';
import { KIND_WORDS } from './known-words.ts';

/** What a query says of a document's number; each part only where the query has it. */
export interface NumberParts {
  kind?: string;
  /** Without leading zeros: "9" for 09/NQ-CP. */
  number?: string;
  year?: string;
  /** "tw", "ttg", "qh15". */
  issuer?: string;
  /** The words that are no part of a number. */
  rest: string[];
}

const ISSUER_PHRASES: readonly (readonly [string, string])[] = [
  ['ban chap hanh trung uong', 'tw'],
  ['trung uong', 'tw'],
  ['thu tuong chinh phu', 'ttg'],
  ['thu tuong', 'ttg'],
  ['chinh phu', 'cp'],
  ['uy ban thuong vu quoc hoi', 'ubtvqh'],
  ['quoc hoi', 'qh'],
];
const FILLERS = new Set(['so', 'cua', 'nam', 've', 'ngay', 'do', 'dang', 'van', 'ban', 'hanh']);
const NO_ISSUERS: ReadonlySet<string> = new Set();

/** Reads what a query says of a document's number: "NQ số 20 của trung ương", "340/qd-ttg", "nq20". */
export function parseNumber(query: string, issuers = NO_ISSUERS): NumberParts {
  let text = ` ${wordsOf(query)
    .flatMap(({ key }) => splitJoined(key))
    .join(' ')} `;
  const parts: NumberParts = { rest: [] };
  const take = (phrase: string): boolean => {
    const isThere = text.includes(` ${phrase} `);
    text = text.replace(` ${phrase} `, ' | ');
    return isThere;
  };
  const kind = firstKind(text);
  if (kind !== undefined) {
    parts.kind = kind.id;
    kind.names.forEach(take);
  }
  for (const [phrase, issuer] of ISSUER_PHRASES) {
    if (parts.issuer === undefined && take(phrase)) parts.issuer = issuer;
  }
  for (const word of text.split(/[ |]+/).filter(Boolean)) {
    if (/^\d{1,5}$/.test(word)) readDigits(word, parts);
    else if (parts.issuer === undefined && isIssuer(word, issuers)) parts.issuer = word;
    else if (!FILLERS.has(word)) parts.rest.push(word);
  }
  return parts;
}

/** "nq20" → nq 20, "20nq" → 20 nq; "qh15" is one name. */
function splitJoined(key: string): string[] {
  const match = /^([a-z]{2,})(\d+)$|^(\d+)([a-z]{2,})$/.exec(key);
  if (match === null || /^(?:ubtv)?qh\d/.test(key)) return [key];
  return match.slice(1).filter(Boolean);
}

/** The kind named first: "nghị định hướng dẫn luật" asks for a decree. */
function firstKind(text: string): { id: string; names: readonly string[] } | undefined {
  return Object.entries(KIND_WORDS)
    .map(([id, names]) => ({
      id,
      names,
      at: Math.min(
        ...names.map((name) => text.indexOf(` ${name} `)).map((at) => (at < 0 ? Infinity : at)),
      ),
    }))
    .filter(({ at }) => at < Infinity)
    .sort((left, right) => left.at - right.at)[0];
}

function isIssuer(word: string, issuers: ReadonlySet<string>): boolean {
  if (issuers.has(word)) return true;
  if (word.length < 2 || isSyllable(word)) return false;
  return [...issuers].some((issuer) => issuer.startsWith(word));
}

function readDigits(word: string, parts: NumberParts): void {
  const isYear = /^(?:19|20)\d\d$/.test(word);
  const mayBeYear = parts.number !== undefined || parts.kind === 'law';
  if (isYear && parts.year === undefined && mayBeYear) parts.year = word;
  else if (parts.number === undefined) parts.number = word.replace(/^0+(?=\d)/, '');
  else parts.rest.push(word);
}

/** Takes a printed number apart: "19/2025/QĐ-TTg" → 19, 2025, decision, "ttg". */
export function partsOf(number: string): NumberParts {
  const parts: NumberParts = { rest: [] };
  for (const { key } of wordsOf(number)) {
    const kind = Object.entries(KIND_WORDS).find(([, names]) => names.some((name) => name === key));
    if (/^\d{1,5}$/.test(key)) readDigits(key, parts);
    else if (kind !== undefined) parts.kind = kind[0];
    else parts.issuer = (parts.issuer ?? '') + key;
  }
  return parts;
}
