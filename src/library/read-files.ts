import { globSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Content, Entry } from '#domain/content.ts';
import { checkIntegrity } from '#domain/integrity.ts';
import type { Prose } from '#domain/parsed-prose.ts';
import { isError, type Problem } from '#domain/problem.ts';
import { problemsOf, speakVietnamese } from '#schema/messages.ts';
import { attachedFiles, type AttachedFile } from './attached-files.ts';
import { COLLECTION_FILES, collectionSchemas, type CollectionName } from './collections.ts';
import { pictureNamesFor } from './guide-pictures.ts';
import { componentsOf, guardParsed } from './markup/guard.ts';
import { parseMarkup, type ParsedMarkup } from './markup/parse.ts';
import { proseOf, readProse } from './markup/prose.ts';
import { namedPhotos, type NamedPhoto } from './photo-files.ts';
import { newestToday } from './clock.ts';
import { shownContent } from './shown-content.ts';
import { sourcesOf, type Source } from './source.ts';
import { splitVersions } from './split-versions.ts';

/** What reading the content folders without Astro gives. */
export interface Reading {
  /** What this edition shows today, absent when any file was refused; stories that are not out are checked but not here. */
  content?: Content;
  /** All that was checked, stories in every state: for commands that change content, never for what readers get. */
  whole?: Content;
  problems: Problem[];
  files: number;
  /** The attached files that are there, whatever else is wrong, so that they can be read too. */
  attachments: AttachedFile[];
  /** The photographs that stories name. */
  photos: NamedPhoto[];
}

/**
 * Reads and checks all content below a root, reporting every fault of every file at once. `publicFolder` holds the
 * attached files; a copy of the content that stands elsewhere names the project's own.
 */
export function readContent(root: string, publicFolder = join(root, 'public')): Reading {
  speakVietnamese();
  const schemas = collectionSchemas(z.string());
  const problems: Problem[] = [];
  const sources = new Map<string, Source>();
  const proseByBody = new Map<string, Prose>();

  function collect<Name extends CollectionName>(
    name: Name,
  ): Entry<z.infer<(typeof schemas)[Name]>>[] {
    const schema = schemas[name];
    return sourcesOf(root, name).flatMap((source) => {
      sources.set(source.file, source);
      const markup = parseMarkup(source.body);
      proseByBody.set(source.body, proseOf(markup));
      problems.push(...source.problems, ...bodyProblems(root, source, markup));
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
    ...splitVersions({ plans: collect('plans'), clauses: collect('clauses') }),
    tasks: collect('tasks'),
    documents: collect('documents'),
    agencies: collect('agencies'),
    communes: collect('communes'),
    terms: collect('terms'),
    stories: collect('stories'),
    guides: collect('guides'),
    summaries: collect('summaries'),
  };
  const read = new Set([...sources.keys()].map(withoutLine));
  const files = read.size;
  problems.push(...strayFiles(root, read));
  const locate = ({ file, path }: Pick<Problem, 'file' | 'path'>) =>
    sources.get(file)?.locate(path) ?? {};
  const { attachments, problems: missing } = attachedFiles(publicFolder, collections, locate);
  problems.push(...missing);
  const photos = namedPhotos(collections.stories, locate);
  if (settings === undefined) {
    return {
      problems: problems.some(isError) ? problems : [...problems, missingSettings()],
      files,
      attachments,
      photos,
    };
  }

  const content: Content = { settings, ...collections, withdrawnStories: [] };
  const between = checkIntegrity(
    content,
    (body) => proseByBody.get(body) ?? readProse(body),
    newestToday(),
  );
  problems.push(...between.map((problem) => located(problem, sources.get(problem.file))));
  return problems.some(isError)
    ? { problems, files, attachments, photos }
    : { content: shownContent(content), whole: content, problems, files, attachments, photos };
}

/** What the text of an entry may not hold, whether or not its front matter can be read. */
function bodyProblems(root: string, source: Source, markup: ParsedMarkup): Problem[] {
  const { file } = source;
  const pictures = pictureNamesFor(join(root, file));
  return guardParsed(markup, componentsOf(file), pictures).map(({ code, message, ...inBody }) =>
    located({ code, file, path: [], message, inBody }, source),
  );
}

/** A problem with its line and column, and the file's name alone. */
function located({ inBody, ...problem }: Problem, source: Source | undefined): Problem {
  const place =
    inBody === undefined
      ? source?.locate(problem.path)
      : { line: inBody.line + (source?.bodyLine ?? 1) - 1, column: inBody.column };
  return { ...problem, file: withoutLine(problem.file), ...place };
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
