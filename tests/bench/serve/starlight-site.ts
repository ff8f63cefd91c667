import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressTextFiles } from '#publish/compress.ts';
import { installGenerator } from '../other-generator.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Kinh tế tập thể Gia Lai',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
      sidebar: [{ label: 'Trang', items: [{ autogenerate: { directory: '/' } }] }],
    }),
  ],
});
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Builds a Starlight site with as many pages as `pages`, each with the words of one of ours; returns its folder, compressed alike. */
export async function buildStarlight(dist: string, pages: readonly string[]): Promise<string> {
  const site = installGenerator('starlight');
  const docs = pages.map((page) => {
    const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
    return [page === '/' ? 'index.md' : `${page.slice(1, -1)}.md`, toMarkdown(html)] as const;
  });
  site.write('src/content/docs', Object.fromEntries(docs));
  site.write('src/content.config.ts', { '': COLLECTIONS });
  site.write('astro.config.mjs', { '': CONFIG });
  site.build();
  const built = join(site.folder, 'dist');
  await compressTextFiles(built);
  return built;
}

/** The headings and paragraphs of a page without any markup in them. */
function toMarkdown(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const title = wordsOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? 'Trang');
  const blocks = main.matchAll(/<(h2|h3|p|li|td)\b[^>]*>([\s\S]*?)<\/\1>/g);
  const lines = Array.from(blocks, ([, tag = '', inside = '']) => {
    const words = wordsOf(inside);
    if (words === '') return '';
    return tag.startsWith('h') ? `${'#'.repeat(Number(tag.slice(1)))} ${words}` : words;
  });
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${lines.filter(Boolean).join('\n\n')}\n`;
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[#\w]+;/g, ' ')
    .replace(/[\\`*_{}[\]<>#|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
