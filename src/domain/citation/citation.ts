import { yearOf, type Day } from '../date.ts';
import { documentKey } from '../document-number.ts';
import { readDate } from './date.ts';
import { findDocumentNames, type DocumentName } from './document-name.ts';
import { readIssuer } from './issuer.ts';
import type { CitedKind } from './kinds.ts';
import { toPlain } from './plain-text.ts';
import { readProvisionsAfter, readProvisionsBefore, type ProvisionRun } from './provision-run.ts';
import type { Provision } from './provision.ts';
import { findTitledNames, type TitledName } from './titled-name.ts';

/** One legal citation (viện dẫn) in a text; offsets count UTF-16 units of the text in NFC. */
export interface Citation {
  start: number;
  end: number;
  /** Where the document's own name stands: what becomes a link. */
  name: { start: number; end: number };
  kind?: CitedKind;
  /** As printed, without blanks: "20-NQ/TW"; "113/2024" or "20" where the letters are left out. */
  number?: string;
  /** Running number without leading zeros. */
  count?: string;
  /** Key that equal numbers share; present only where the number is complete. */
  key?: string;
  year?: number;
  issuedOn?: Day;
  /** As the text says it after "của". */
  issuer?: string;
  /** "Hợp tác xã" of "Luật Hợp tác xã năm 2023". */
  title?: string;
  provisions: readonly Provision[];
}

interface Options {
  /** Titles of laws that people cite without year or number. */
  knownTitles?: readonly string[];
}

/**
 * Reads every legal citation of a text, in the forms people write: full or short numbers, with or
 * without marks, "số", date, issuer, and điểm, khoản, Điều, mục, Chương, Phần before or after the name.
 * A citation of the text itself ("Điều 5 Nghị định này") names no document and is left out.
 */
export function findCitations(given: string, { knownTitles }: Options = {}): Citation[] {
  const text = given.normalize('NFC');
  const plain = toPlain(text);
  const numbered = findDocumentNames(text, plain);
  const titled = findTitledNames(text, plain, numbered, knownTitles);
  const names: (DocumentName | TitledName)[] = [
    ...titled,
    ...numbered.filter(
      ({ start }) => !titled.some((name) => name.start <= start && start < name.end),
    ),
  ].sort((left, right) => left.start - right.start);
  const before = names.map(({ start }, index) =>
    readProvisionsBefore(text, plain, start, names[index - 1]?.end),
  );
  return names.map((name, index) => {
    // What stands right before the next name belongs to that name.
    const limit = before[index + 1]?.start ?? names[index + 1]?.start ?? text.length;
    const ownText = text.slice(0, limit);
    const ownPlain = plain.slice(0, limit);
    const tail = readTail(ownText, ownPlain, name);
    const after = readProvisionsAfter(ownText, ownPlain, tail.end);
    const citation = toCitation(name, tail, before[index], after);
    return { ...citation, end: withClosingBracket(text, citation) };
  });
}

interface Tail {
  end: number;
  issuedOn?: Day;
  issuer?: string;
  year?: number;
}

/** Date and issuer right after a name, in either order. */
function readTail(text: string, plain: string, { end: from }: { end: number }): Tail {
  const tail: Tail = { end: from };
  for (let turn = 0; turn < 2; turn += 1) {
    const rest = plain.slice(tail.end);
    const gap = /^ ?,? ?(?=\(?(?:ngay )?\d{1,2}(?: thang |\s?[/.-]))/u.exec(rest);
    const date =
      gap === null || tail.issuedOn !== undefined ? undefined : readDate(rest.slice(gap[0].length));
    if (gap !== null && date !== undefined) {
      tail.end += gap[0].length + date.length;
      tail.issuedOn = date.day;
      continue;
    }
    const issuer = tail.issuer === undefined ? readIssuer(text, plain, tail.end) : undefined;
    if (issuer === undefined) break;
    tail.end = issuer.end;
    tail.issuer = issuer.issuer;
  }
  const year = /^ ?,? ?nam ((?:19|20)\d\d)(?![\d/-])/u.exec(plain.slice(tail.end));
  if (year !== null && tail.issuedOn === undefined) {
    tail.end += year[0].length;
    tail.year = Number(year[1]);
  }
  return tail;
}

function toCitation(
  name: DocumentName | TitledName,
  tail: Tail,
  before: ProvisionRun | undefined,
  after: ProvisionRun | undefined,
): Citation {
  const { kind, number, count, code } = name;
  const title = 'title' in name ? name.title : undefined;
  const { issuedOn, issuer } = tail;
  const year = name.year ?? tail.year ?? (issuedOn === undefined ? undefined : yearOf(issuedOn));
  return {
    start: before?.start ?? name.start,
    end: after?.end ?? tail.end,
    name: { start: name.start, end: name.end },
    ...(kind !== undefined && { kind }),
    ...(number !== undefined && { number }),
    ...(count !== undefined && { count }),
    ...(number !== undefined && code !== undefined && { key: keyOf(number, code) }),
    ...(year !== undefined && { year }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(issuer !== undefined && { issuer }),
    ...(title !== undefined && title !== '' && { title }),
    provisions: [...(before?.provisions ?? []), ...(after?.provisions ?? [])],
  };
}

/** "340QĐ-TTg" has the key of "340/QĐ-TTg". */
function keyOf(number: string, code: string): string {
  return documentKey(`${number.slice(0, -code.length)}-${code}`);
}

/** "Nghị định 224/2026/NĐ-CP (Điều 90)": the bracket that was opened inside closes the citation. */
function withClosingBracket(text: string, { start, end }: { start: number; end: number }): number {
  const written = text.slice(start, end);
  const isOpen = written.lastIndexOf('(') > written.lastIndexOf(')');
  return isOpen && text[end] === ')' ? end + 1 : end;
}
