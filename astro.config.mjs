import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { clientScriptsPlugin } from './src/library/client-scripts.ts';
import { contentPlugin } from './src/library/content-plugin.ts';
import { MARKDOWN_FEATURES } from './src/library/markup/features.ts';
import { refuseUnsafeMarkup } from './src/library/markup/refuse-unsafe.ts';
import { showGuidePictures } from './src/library/markup/show-pictures.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const settings = parse(
  readFileSync(new URL('./content/settings/site.yaml', import.meta.url), 'utf8'),
);

export default defineConfig({
  site: process.env.SITE_ADDRESS || settings.address,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      features: MARKDOWN_FEATURES,
      mdastPlugins: [refuseUnsafeMarkup],
      hastPlugins: [showGuidePictures],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx()],
  build: {
    // While one page waits for the disk or a picture for its thread, others are drawn.
    concurrency: 4,
    // One sheet that every page shares and the browser keeps; nothing inline, so the policy needs no exception.
    inlineStylesheets: 'never',
  },
  vite: {
    plugins: [contentPlugin(root), clientScriptsPlugin(root)],
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
});
