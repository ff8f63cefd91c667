import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { PAGE_KIND_LABELS, type PageKind } from '#domain/labels.ts';
import { toCommune, toTerm } from '#domain/route.ts';
import { today } from '#library/clock.ts';
import { joinLibrary } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { toCarrier } from './carrier.ts';

interface SearchRecord {
  url: string;
  title: string;
  content: string;
  kind: PageKind;
}

/**
 * Writes `pagefind/` into a built site. Pages marked with `data-pagefind-body` are indexed whole;
 * communes and terms, many to a page, each on their own. The served HTML stays untouched.
 */
export async function buildIndex(
  distFolder: string,
  root = process.cwd(),
): Promise<{ pages: number }> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error(`Không mở được bộ lập chỉ mục: ${errors.join('; ')}`);
  try {
    let pages = 0;
    for (const path of globSync('**/index.html', { cwd: distFolder }).sort()) {
      const html = await readFile(join(distFolder, path), 'utf8');
      if (!html.includes('data-pagefind-body')) continue;
      const url = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      refuse(await index.addHTMLFile({ url, content: toCarrier(html) }));
      pages += 1;
    }
    for (const { url, title, content, kind } of recordsOf(root)) {
      const record = {
        url,
        content: toCarrier(content),
        language: 'vi',
        meta: { title: toCarrier(title) },
        filters: { kind: [toCarrier(PAGE_KIND_LABELS[kind])] },
      };
      refuse(await index.addCustomRecord(record));
      pages += 1;
    }
    refuse(await index.writeFiles({ outputPath: join(distFolder, 'pagefind') }));
    return { pages };
  } finally {
    await close();
  }
}

function refuse({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
}

/** Things that share a page but are each an answer of their own. */
function recordsOf(root: string): SearchRecord[] {
  const { content } = readContent(root);
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  const { communes, terms } = joinLibrary(content, today());
  return [
    ...communes.map(({ code, fullName, formerProvince, stories }): SearchRecord => ({
      url: toCommune(code),
      title: fullName,
      content: `${fullName}, mã ${code}, trước 2025 thuộc ${formerProvince}. ${stories.map((story) => story.cooperative).join('. ')}`,
      kind: 'commune',
    })),
    ...terms.map(({ id, term, expansion, aliases, meaning }): SearchRecord => ({
      url: toTerm(id),
      title: expansion === undefined ? term : `${term}: ${expansion}`,
      content: [term, expansion, ...aliases, meaning].filter(Boolean).join('. '),
      kind: 'term',
    })),
  ];
}
