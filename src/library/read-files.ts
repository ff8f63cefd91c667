import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Content, Entry } from '#domain/content.ts';
import { checkIntegrity } from '#domain/integrity.ts';
import { isError, type Problem } from '#domain/problem.ts';
import { problemsOf, speakVietnamese } from '#schema/messages.ts';
import { attachedFiles, type AttachedFile } from './attached-files.ts';
import {
  COLLECTION_FILES,
  collectionSchemas,
  entryId,
  parseCsv,
  type CollectionName,
} from './collections.ts';

/** What reading the content folders without Astro gives; `content` is absent when any file was refused. */
export interface Reading {
  content?: Content;
  problems: Problem[];
  files: number;
  /** The attached files that are there, whatever else is wrong, so that they can be read too. */
  attachments: AttachedFile[];
}

interface Source {
  id: string;
  file: string;
  data: unknown;
  body: string;
  problems: Problem[];
  locate(path: Problem['path']): { line: number; column: number };
}

const FRONT_MATTER = /^(---\r?\n)([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/;

/**
 * Reads and checks all content below a root, reporting every fault of every file at once. `publicFolder` holds the
 * attached files; a copy of the content that stands elsewhere names the project's own.
 */
export function readContent(root: string, publicFolder = join(root, 'public')): Reading {
  speakVietnamese();
  const schemas = collectionSchemas(z.string());
  const problems: Problem[] = [];
  const sources = new Map<string, Source>();

  function collect<Name extends CollectionName>(
    name: Name,
  ): Entry<z.infer<(typeof schemas)[Name]>>[] {
    const schema = schemas[name];
    return sourcesOf(root, name).flatMap((source) => {
      sources.set(source.file, source);
      problems.push(...source.problems);
      if (source.problems.length > 0) return [];
      const parsed = schema.safeParse(source.data);
      if (!parsed.success) {
        const found = problemsOf(parsed.error, source.file, Object.keys(schema.shape));
        problems.push(...found.map((problem) => located(problem, source)));
        return [];
      }
      const data = parsed.data as z.infer<(typeof schemas)[Name]>;
      return [{ id: source.id, file: source.file, data, body: source.body }];
    });
  }

  const [settings] = collect('settings');
  const collections = {
    plans: collect('plans'),
    clauses: collect('clauses'),
    tasks: collect('tasks'),
    documents: collect('documents'),
    agencies: collect('agencies'),
    communes: collect('communes'),
    terms: collect('terms'),
    stories: collect('stories'),
    guides: collect('guides'),
  };
  const read = new Set([...sources.keys()].map(withoutLine));
  const files = read.size;
  problems.push(...strayFiles(root, read));
  const locate = ({ file, path }: Pick<Problem, 'file' | 'path'>) =>
    sources.get(file)?.locate(path) ?? {};
  const { attachments, problems: missing } = attachedFiles(publicFolder, collections, locate);
  problems.push(...missing);
  if (settings === undefined) {
    return {
      problems: problems.some(isError) ? problems : [...problems, missingSettings()],
      files,
      attachments,
    };
  }

  const content: Content = { settings, ...collections };
  const between = checkIntegrity(content).map((problem) =>
    located(problem, sources.get(problem.file)),
  );
  problems.push(...between);
  return problems.some(isError)
    ? { problems, files, attachments }
    : { content, problems, files, attachments };
}

/** A problem with its line and column, and the file's name alone. */
function located(problem: Problem, source: Source | undefined): Problem {
  return {
    ...problem,
    file: withoutLine(problem.file),
    ...source?.locate(problem.path),
  };
}

/** "communes.csv:12" → "communes.csv": rows of a sheet are sources of their own, files are not. */
function withoutLine(file: string): string {
  return file.replace(/:\d+$/, '');
}

function missingSettings(): Problem {
  const file = `${COLLECTION_FILES.settings.base}/site.yaml`;
  return { code: 'FILE-NOT-READ', file, path: [], message: 'thiếu tệp này. Chép lại từ kho lưu.' };
}

/** Content files that no collection takes would be dropped in silence: each is a fault. */
function strayFiles(root: string, read: ReadonlySet<string>): Problem[] {
  return globSync('content/**/*.{md,mdx,yaml,yml,csv}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((file) => !read.has(file))
    .sort()
    .map((file) => ({
      code: 'FILE-NOT-READ' as const,
      file,
      path: [],
      message:
        'tệp nằm sai chỗ hoặc sai đuôi nên không được đọc. Chuyển vào đúng thư mục hoặc xóa đi.',
    }));
}

function sourcesOf(root: string, name: CollectionName): Source[] {
  const { base, pattern } = COLLECTION_FILES[name];
  const included = pattern.filter((glob) => !glob.startsWith('!'));
  const excluded = pattern.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const paths = globSync([...included], { cwd: join(root, base), exclude: excluded });
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => {
      const file = `${base}/${path}`;
      const text = readFileSync(join(root, file), 'utf8');
      if (path.endsWith('.csv')) return csvSources(file, text);
      return [
        path.endsWith('.yaml')
          ? yamlSource(file, entryId(path), text, 0, '')
          : mdxSource(file, entryId(path), text),
      ];
    });
}

function csvSources(file: string, text: string): Source[] {
  return parseCsv(text).map(({ line, record }) => ({
    id: record['code'] ?? '',
    file: `${file}:${line}`,
    data: record,
    body: '',
    problems: [],
    locate: () => ({ line, column: 1 }),
  }));
}

function mdxSource(file: string, id: string, text: string): Source {
  const match = FRONT_MATTER.exec(text);
  if (match === null) {
    const message = 'thiếu phần đầu tệp nằm giữa hai dòng ---. Thêm vào theo mẫu.';
    const problem: Problem = { code: 'YAML-INVALID', file, path: [], message, line: 1, column: 1 };
    return {
      id,
      file,
      data: {},
      body: text,
      problems: [problem],
      locate: () => ({ line: 1, column: 1 }),
    };
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
  const data: unknown = problems.length > 0 ? {} : document.toJS();
  return { id, file, data, body, problems, locate: (path) => at(offsetOf(document, path)) };
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
