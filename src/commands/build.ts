import { join } from 'node:path';
import { edition } from '#library/edition.ts';
import { buildSite } from './build-site.ts';

/** Builds the office's own site into dist/; invented data has a command of its own and never gets there. */
export async function run(_args: string[], root: string): Promise<number> {
  if (edition() !== 'official') {
    console.error(
      'dist/ chỉ chứa trang thật. Bỏ SITE_EDITION, hoặc chạy "npm run demo", "npm run drafts".',
    );
    return 1;
  }
  return buildSite({ root, target: join(root, 'dist'), cache: join(root, '.cache') });
}
