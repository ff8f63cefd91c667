import { joinBytes } from '#domain/bytes.ts';
import { NumberReader, pushNumber } from './postings.ts';
import { foldWord } from './syllables.ts';

/** One term as texts spell it, with the pages that hold it (see postings.ts). */
export interface Form {
  /** `Word.marks`, of two neighbours joined by "_"; "#3" for a group of equal forms. */
  form: string;
  postings: Uint8Array;
}

/** What a term is asked by: without marks. */
export function keyOfForm(form: string): string {
  return foldWord(form);
}

/** A file of the index: all forms as one text, then the length of each one's postings, then the postings. */
export function writeShard(
  forms: readonly { form: string; postings: readonly number[] }[],
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(forms.map(({ form }) => form).join('\n'));
  const head: number[] = [];
  pushNumber(head, text.length);
  const lengths: number[] = [];
  for (const { postings } of forms) pushNumber(lengths, postings.length);
  return joinBytes([head, text, lengths, ...forms.map(({ postings }) => postings)]);
}

/** The forms of one file by their key, in order. */
export function readShard(bytes: Uint8Array): Map<string, Form[]> {
  const numbers = new NumberReader(bytes);
  const textLength = numbers.next();
  const text = new TextDecoder().decode(bytes.subarray(numbers.at, numbers.at + textLength));
  numbers.at += textLength;
  const forms = text === '' ? [] : text.split('\n');
  // Folded all at once: that costs hardly more than to fold one.
  const keys = keyOfForm(text).split('\n');
  const lengths = forms.map(() => numbers.next());
  const byKey = new Map<string, Form[]>();
  let { at } = numbers;
  for (const [index, form] of forms.entries()) {
    const end = at + (lengths[index] ?? 0);
    const key = keys[index] ?? '';
    const same = byKey.get(key) ?? [];
    same.push({ form, postings: bytes.subarray(at, end) });
    byKey.set(key, same);
    at = end;
  }
  return byKey;
}
