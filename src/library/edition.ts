import { join } from 'node:path';
import type { Edition } from '#domain/edition.ts';

/** The edition named by `SITE_EDITION`: the office's own unless it says "demo" or "preview". */
export function edition(): Edition {
  const given = process.env['SITE_EDITION'] ?? '';
  if (given === '' || given === 'official') return 'official';
  if (given === 'demo' || given === 'preview') return given;
  throw new Error(
    `SITE_EDITION="${given}" không có. Để trống, hoặc chạy "npm run demo", "npm run drafts".`,
  );
}

/** The folder that holds `content/`: the project itself, or the copy the demo edition fills with invented data. */
export function contentRoot(root: string): string {
  return edition() === 'demo' ? demoFolder(root) : root;
}

/** Everything of the demo edition stays in here, apart from what is true. */
export function demoFolder(root: string): string {
  return join(root, '.cache', 'demo');
}

/** Where the preview edition is made and kept: it shows what nobody outside may see yet, so it never gets into dist/. */
export function previewFolder(root: string): string {
  return join(root, '.cache', 'preview');
}
