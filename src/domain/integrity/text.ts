import type { Content, Entry } from '../content.ts';
import type { Problem } from '../problem.ts';
import { isNfc } from '../vietnamese.ts';
import { problem, type Path } from './fault.ts';

/** Control characters but tab and line breaks, reversers of direction, spaces of no width, and the mark of a broken byte. */
const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/u;
const HARMLESS_CONTROL = /[\t\n\r]/g;
const MARKUP = /<\/?[a-z!?][^<>]{0,60}/i;

/** What no text of any file may hold: decomposed letters, invisible characters, and tags where plain words belong. */
export function checkText(content: Content): Problem[] {
  const { settings, communes, ...collections } = content;
  const entries: Entry<unknown>[] = [settings, ...Object.values(collections).flat()];
  return [
    ...communes.flatMap((entry) => problemsOfFields(entry)),
    ...entries.flatMap((entry) => [...problemsOfFields(entry), ...problemsOfBody(entry)]),
  ];
}

function problemsOfBody(entry: Entry<unknown>): Problem[] {
  const problems = problemsOfText(entry, [], entry.body);
  if (!isNfc(entry.body)) {
    const message =
      'phần thân bài có chữ ở dạng tổ hợp rời (NFD). Lưu lại tệp ở dạng dựng sẵn (NFC).';
    problems.push(problem('TEXT-NOT-NFC', entry, [], message));
  }
  return problems;
}

function problemsOfFields(entry: Entry<unknown>): Problem[] {
  return textsIn(entry.data, []).flatMap(({ path, text }) => {
    const problems = problemsOfText(entry, path, text);
    const tag = MARKUP.exec(text)?.[0];
    if (tag !== undefined) {
      const message = `trường này là chữ thường, không nhận thẻ "${tag}". Xóa thẻ.`;
      problems.push(problem('TEXT-MARKUP', entry, path, message));
    }
    return problems;
  });
}

function problemsOfText(entry: Entry<unknown>, path: Path, text: string): Problem[] {
  const [found] = INVISIBLE.exec(text.replace(HARMLESS_CONTROL, ' ')) ?? [];
  if (found === undefined) return [];
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `có ký tự không nhìn thấy hoặc bị hỏng (U+${code}). Xóa và gõ lại chỗ đó.`;
  return [problem('TEXT-INVISIBLE', entry, path, message)];
}

/** Every text of a front matter with the path to it. */
export function textsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
