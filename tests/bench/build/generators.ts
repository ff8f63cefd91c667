import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { INPUT_FILES, INPUT_FOLDERS } from '#commands/fingerprint.ts';
import { laySmallContent } from '../../fixtures/small-site/lay-content.ts';
import { asDocument, asMarkdown, type CorpusPage } from './corpus.ts';

export interface Generator {
  name: string;
  /** What was compared, in words for the report. */
  says: string;
  /** Exact versions; empty for this site. */
  packages: readonly string[];
  /** Commands of a build, one after another, the index by itself where it is a step of its own or the build tells its seconds. */
  steps: readonly { command: string; isIndex?: boolean; indexIn?: RegExp }[];
  /** What a cold build finds gone, below its folder. */
  kept: readonly string[];
  /** This site's code with next to no content of its own under the corpus. */
  isCorpusAlone?: boolean;
  output: string;
  pageFolder: string;
  /** Files that are the same at every size. */
  files: Readonly<Record<string, string>>;
  pathOf(page: CorpusPage): string;
  textOf(page: CorpusPage): string;
}

const PAGEFIND = 'pagefind@1.5.2';
const ASTRO = 'astro@7.3.4';
/** What tools keep from build to build beside the packages. */
const MODULE_CACHES = ['.cache', '.astro', '.vite'].map((name) => `node_modules/${name}`);
/** Names no file, so nothing is printed. */
const NO_BROWSER = 'khong-in-pdf';
const MODULE = JSON.stringify({ private: true, type: 'module' });
const starlightConfig = (sidebar: string) =>
  `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'http://127.0.0.1/', integrations: [starlight({ title: 'Thử', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } }${sidebar} })] });\n`;
const pagefind = (folder: string) => ({
  command: `node_modules/.bin/pagefind --site ${folder} --force-language vi`,
  isIndex: true,
});

/** This site's whole pipeline. */
const OURS = {
  packages: [],
  steps: [
    {
      command: `CHROMIUM_PATH=${NO_BROWSER} node src/commands/main.ts build`,
      indexIn: /mục lục tìm kiếm ([\d,]+) giây/,
    },
  ],
  kept: ['dist', '.cache', '.astro', ...MODULE_CACHES],
  output: 'dist',
  pageFolder: 'van-ban',
  files: {},
  pathOf: ({ id }: CorpusPage) => `content/documents/${id}.mdx`,
  textOf: asDocument,
} as const;

/** Starlight with one entry in its sidebar. */
const STARLIGHT = {
  name: 'starlight',
  says: 'Starlight mặc định, một mục trong thanh bên, Pagefind có sẵn nằm trong thời gian dựng',
  packages: [ASTRO, '@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.1', 'sharp@0.35.5'],
  steps: [{ command: 'node_modules/.bin/astro build' }],
  kept: ['dist', '.astro', ...MODULE_CACHES],
  output: 'dist',
  pageFolder: '',
  files: {
    'package.json': MODULE,
    'astro.config.mjs': starlightConfig(", sidebar: [{ label: 'Đầu', link: '/' }]"),
    'src/content.config.ts':
      "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    'src/content/docs/index.md': '---\ntitle: Đầu\n---\n\nTrang đầu.\n',
  },
  pathOf: ({ id }: CorpusPage) => `src/content/docs/${id}.md`,
  textOf: (page: CorpusPage) => asMarkdown(page),
};

export const GENERATORS: readonly Generator[] = [
  {
    ...OURS,
    name: 'ours',
    says: 'trang này: mỗi bài là một văn bản có tóm tắt, thêm vào nội dung thật (nên có hơn 400 trang và tệp khác nữa); cả dây chuyền thật: kiểm nội dung, bộ sưu tập, trang, dữ liệu mở, trang quản trị, mục lục tìm kiếm, bản ghi. Nén là việc của lần công bố nên không nằm trong đó. Không in PDF: số PDF không tăng theo số bài. Pagefind đọc từng trang trong lúc vẽ trang kế, nên "Mục lục" chỉ là phần làm sau đó. Các bộ dựng khác không kiểm, không bản ghi',
  },
  {
    ...OURS,
    name: 'ours-corpus',
    says: 'cùng dây chuyền ấy, nhưng như các bộ dựng khác chỉ có kho bài: nội dung thật thay bằng nội dung nhỏ của kiểm thử (một kế hoạch vài khoản, hướng dẫn)',
    isCorpusAlone: true,
  },
  {
    name: 'astro',
    says: 'Astro thuần, .md, bố cục tối thiểu, rồi Pagefind',
    packages: [ASTRO, PAGEFIND],
    steps: [{ command: 'node_modules/.bin/astro build' }, pagefind('dist')],
    kept: ['dist', '.astro', ...MODULE_CACHES],
    output: 'dist',
    pageFolder: '',
    files: {
      'package.json': MODULE,
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { pages: defineCollection({ loader: glob({ base: './pages', pattern: '*.md' }) }) };\n",
      'src/pages/[id].astro':
        '---\nimport { getCollection, render } from \'astro:content\';\nexport async function getStaticPaths() { return (await getCollection(\'pages\')).map((entry) => ({ params: { id: entry.id }, props: { entry } })); }\nconst { entry } = Astro.props;\nconst { Content } = await render(entry);\n---\n<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{entry.data.title}</title></head><body><main data-pagefind-body><h1>{entry.data.title}</h1><Content /></main></body></html>\n',
    },
    pathOf: ({ id }) => `pages/${id}.md`,
    textOf: (page) => asMarkdown(page),
  },
  STARLIGHT,
  {
    ...STARLIGHT,
    name: 'starlight-sidebar',
    says: 'Starlight như khi mới cài: thanh bên tự kể mọi bài',
    files: { ...STARLIGHT.files, 'astro.config.mjs': starlightConfig('') },
  },
  {
    name: 'vitepress',
    says: 'VitePress mặc định, tìm kiếm "local" của nó nằm trong thời gian dựng',
    packages: ['vitepress@1.6.4'],
    steps: [{ command: 'node_modules/.bin/vitepress build docs' }],
    kept: ['docs/.vitepress/dist', 'docs/.vitepress/cache', 'docs/.vitepress/.temp'],
    output: 'docs/.vitepress/dist',
    pageFolder: '',
    files: {
      'package.json': MODULE,
      'docs/.vitepress/config.mjs':
        "export default { lang: 'vi', title: 'Thử', cleanUrls: false, themeConfig: { search: { provider: 'local' } } };\n",
      'docs/index.md': '# Đầu\n',
    },
    pathOf: ({ id }) => `docs/${id}.md`,
    textOf: (page) => `# ${page.title}\n\n${page.paragraphs.join('\n\n')}\n`,
  },
  {
    name: 'docusaurus',
    says: 'Docusaurus, bộ "classic" chỉ có tài liệu, thanh bên tự kể mọi bài như khi mới cài, không tìm kiếm vì nó không có sẵn',
    packages: [
      '@docusaurus/core@3.10.2',
      '@docusaurus/preset-classic@3.10.2',
      'react@19.2.0',
      'react-dom@19.2.0',
    ],
    steps: [{ command: 'node_modules/.bin/docusaurus build' }],
    kept: ['build', '.docusaurus', ...MODULE_CACHES],
    output: 'build',
    pageFolder: '',
    files: {
      // Its own generated modules are CommonJS.
      'package.json': JSON.stringify({ private: true }),
      'docusaurus.config.js':
        "export default { title: 'Thử', url: 'http://127.0.0.1', baseUrl: '/', i18n: { defaultLocale: 'vi', locales: ['vi'] }, markdown: { format: 'detect' }, presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.js', numberPrefixParser: false }, blog: false, pages: false }]] };\n",
      'sidebars.js': "export default { all: [{ type: 'autogenerated', dirName: '.' }] };\n",
      'docs/index.md': '---\ntitle: Đầu\nslug: /\n---\n\nTrang đầu.\n',
    },
    pathOf: ({ id }) => `docs/${id}.md`,
    textOf: (page) => asMarkdown(page),
  },
  {
    name: 'eleventy',
    says: 'Eleventy, .md, bố cục tối thiểu, rồi Pagefind',
    packages: ['@11ty/eleventy@3.1.8', PAGEFIND],
    steps: [
      { command: 'node_modules/.bin/eleventy --input=pages --output=_site --quiet' },
      pagefind('_site'),
    ],
    kept: ['_site', '.cache'],
    output: '_site',
    pageFolder: '',
    files: {
      'package.json': MODULE,
      'pages/_includes/page.njk':
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title></head><body><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>\n',
    },
    pathOf: ({ id }) => `pages/${id}.md`,
    textOf: (page) => asMarkdown(page, { layout: 'page.njk' }),
  },
];

/**
 * Moves what an earlier build took and made, but its packages, out of the way into `aside`. Nothing is deleted: right
 * after thousands of files are, a file system makes new ones many times more slowly.
 */
export function clearAway({ kept }: Generator, folder: string, aside: string): void {
  const stale = [
    ...kept,
    ...readdirSync(folder).filter(
      (name) => !['node_modules', 'package.json', 'package-lock.json'].includes(name),
    ),
  ];
  const heap = join(aside, randomUUID());
  mkdirSync(heap, { recursive: true });
  for (const name of new Set(stale)) {
    if (!existsSync(join(folder, name))) continue;
    renameSync(join(folder, name), join(heap, name.replaceAll('/', '-')));
  }
}

/** Lays a generator's project out in an empty folder with the pages of the corpus in it. */
export function layOut(
  generator: Generator,
  folder: string,
  pages: readonly CorpusPage[],
  root: string,
): void {
  if (generator.packages.length === 0) {
    for (const name of [...INPUT_FOLDERS, ...INPUT_FILES]) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    if (generator.isCorpusAlone === true) {
      rmSync(join(folder, 'content'), { recursive: true });
      laySmallContent(root, folder);
    }
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    for (const name of readdirSync(join(root, 'node_modules'))) {
      const link = join(folder, 'node_modules', name);
      if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
      if (!MODULE_CACHES.includes(`node_modules/${name}`)) {
        symlinkSync(join(root, 'node_modules', name), link);
      }
    }
  }
  const files = new Map(Object.entries(generator.files));
  for (const page of pages) files.set(generator.pathOf(page), generator.textOf(page));
  for (const [name, text] of files) {
    if (name === 'package.json') continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
