import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '#domain/problem.ts';
import { COLLECTION_FILES, entryId, parseCsv, type CollectionName } from './collections.ts';

/** One entry as it stands on the disk, with the places of its parts. */
export interface Source {
  id: string;
  file: string;
  data: unknown;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Faults for which its front matter could not be read at all. */
  problems: Problem[];
  locate(path: Problem['path']): { line: number; column: number };
}

const FRONT_MATTER = /^(---\r?\n)([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/;

/** The files of a collection below a root, in order. */
export function filesOf(root: string, name: CollectionName): string[] {
  const { base, pattern } = COLLECTION_FILES[name];
  const included = pattern.filter((glob) => !glob.startsWith('!'));
  const excluded = pattern.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  return globSync([...included], { cwd: join(root, base), exclude: excluded })
    .map((path) => `${base}/${path.replaceAll('\\', '/')}`)
    .sort();
}

/** Every entry of a collection, in the order of its files. */
export function sourcesOf(root: string, name: CollectionName): Source[] {
  const { base } = COLLECTION_FILES[name];
  return filesOf(root, name)
    .map((file) => file.slice(base.length + 1))
    .flatMap((path) => {
      const file = `${base}/${path}`;
      const text = readText(join(root, file));
      if (text === undefined) return [unreadable(file, entryId(path))];
      if (path.endsWith('.csv')) return csvSources(file, text);
      return [
        path.endsWith('.yaml')
          ? yamlSource(file, entryId(path), text, 0, '')
          : mdxSource(file, entryId(path), text),
      ];
    });
}

/** The text of a file without a byte order mark; undefined for a folder, or a file that may not be read. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch {
    return undefined;
  }
}

function unreadable(file: string, id: string): Source {
  const message = 'không mở được tệp này. Xem lại quyền đọc, hoặc chép lại tệp.';
  return withoutData(id, file, { code: 'FILE-NOT-READ', file, path: [], message });
}

/** An entry of which nothing but its fault is known. */
function withoutData(id: string, file: string, problem: Problem, body = ''): Source {
  const locate = () => ({ line: 1, column: 1 });
  return { id, file, data: {}, body, bodyLine: 1, problems: [{ ...problem, ...locate() }], locate };
}

function csvSources(file: string, text: string): Source[] {
  return parseCsv(text).map(({ line, record }) => ({
    id: record['code'] ?? '',
    file: `${file}:${line}`,
    data: record,
    body: '',
    bodyLine: line,
    problems: [],
    locate: () => ({ line, column: 1 }),
  }));
}

function mdxSource(file: string, id: string, text: string): Source {
  const match = FRONT_MATTER.exec(text);
  if (match === null) {
    const message = 'thiếu phần đầu tệp nằm giữa hai dòng ---. Thêm vào theo mẫu.';
    return withoutData(id, file, { code: 'YAML-INVALID', file, path: [], message }, text);
  }
  return yamlSource(file, id, match[2] ?? '', 1, text.slice(match[0].length));
}

function yamlSource(
  file: string,
  id: string,
  yaml: string,
  linesBefore: number,
  body: string,
): Source {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const bodyLine = linesBefore + yaml.split('\n').length + 2;
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const problems = document.errors.map((error): Problem => ({
    code: 'YAML-INVALID',
    file,
    path: [],
    message: `phần đầu tệp không đọc được (${error.code}). Xem lại dấu nháy, dấu hai chấm và thụt dòng.`,
    ...at(error.pos[0]),
  }));
  if (problems.length === 0) {
    try {
      const data: unknown = document.toJS();
      const locate = (path: Problem['path']) => at(offsetOf(document, path));
      return { id, file, data, body, bodyLine, problems, locate };
    } catch {
      // An alias (*name) that names nothing, or so many that they would fill the memory.
      const message = 'phần đầu tệp dùng ký hiệu & và * của YAML. Viết thẳng giá trị.';
      problems.push({ code: 'YAML-INVALID', file, path: [], message, ...at(0) });
    }
  }
  return { id, file, data: {}, body, bodyLine, problems, locate: () => at(0) };
}

/** Where a field stands; for a field that is missing, where the group that lacks it stands. */
function offsetOf(document: Document, path: Problem['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return 0;
}
