import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '#domain/content.ts';
import { formatProblem, isError } from '#domain/problem.ts';
import { contentRoot } from './edition.ts';
import { takeOver } from './handed-content.ts';
import { readContent } from './read-files.ts';

/**
 * How the text below an entry's front matter reaches a page: compiled by MDX because it may hold components, as
 * Markdown because it may not (an MDX module for each of hundreds of files costs more than all pages together), or as
 * the words they are.
 */
type Text = 'mdx' | 'markdown' | 'words';

/**
 * Loaders for Astro's content collections that share one reading of the content folders, the one `npm run check`
 * makes, or the one that `npm run build` has just handed over: the build stops, with every fault named, where the check
 * would. `root` is the project's.
 */
export function contentLoaders(root: string) {
  const folder = contentRoot(root);
  let reading: Promise<Content> | undefined;

  /** Rejects for every loader alike; `isFirst` of one of them. */
  function content(): { isFirst: boolean; read: Promise<Content> } {
    const isFirst = reading === undefined;
    reading ??= Promise.resolve().then(
      () => takeOver(folder) ?? readChecked(folder, join(root, 'public')),
    );
    return { isFirst, read: reading };
  }

  return function loaderOf(
    choose: (content: Content) => readonly Entry<object>[],
    text: Text,
  ): Loader {
    return {
      name: 'content',
      async load(context) {
        const place = { root, folder, text };
        await fill(context, choose(await content().read), place);
        context.watcher?.on('all', (_event, path) => {
          if (!path.startsWith(join(folder, 'content') + sep)) return;
          reading = undefined;
          // Every loader hears of the change before the first of them reads.
          setImmediate(() => {
            const { isFirst, read } = content();
            read
              .then((all) => fill(context, choose(all), place))
              .catch((error: unknown) => {
                // The pages stay as they were until the fault is mended; one loader tells of it for all.
                if (isFirst) context.logger.error(messageOf(error));
              });
          });
        });
      },
    };
  };
}

interface Place {
  root: string;
  folder: string;
  text: Text;
}

async function fill(
  context: LoaderContext,
  entries: readonly Entry<object>[],
  { root, folder, text }: Place,
): Promise<void> {
  const { store } = context;
  store.clear();
  for (const { id, file, data, body } of entries) {
    const path = join(folder, file);
    const entry = { id, data: { ...data }, body, filePath: relative(root, path) };
    const digest = context.generateDigest(`${JSON.stringify(data)}\n${body}`);
    if (text === 'mdx') store.set({ ...entry, digest, deferredRender: true });
    else if (text === 'markdown' && body.trim() !== '') {
      // Front matter of its own, empty, so that a rule in the first line is not taken for one.
      const rendered = await context.renderMarkdown(`---\n---\n${body}`, {
        fileURL: pathToFileURL(path),
      });
      store.set({ ...entry, digest, rendered });
    } else store.set({ ...entry, digest });
  }
}

function readChecked(folder: string, publicFolder: string): Content {
  const { content, problems } = readContent(folder, publicFolder);
  if (content !== undefined) return content;
  const faults = problems.filter(isError);
  throw new Error(
    `Nội dung có ${faults.length} lỗi:\n\n${faults.map(formatProblem).join('\n\n')}\n`,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
