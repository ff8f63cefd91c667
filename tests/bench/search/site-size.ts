import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SiteSize {
  indexFiles: number;
  indexBytes: number;
  /** The vocabulary as a server sends it. */
  vocabularyBytes: number;
}

/** What a built site's index takes on disk; programs and styles that come with Pagefind are not counted. */
export function siteSize(site: string): SiteSize {
  const folder = join(site, 'pagefind');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.pf_\w+$|pagefind-entry\.json$/.test(name),
  );
  return {
    indexFiles: names.length,
    indexBytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    vocabularyBytes: statSync(join(site, 'tim-kiem', 'tu-vung.json.br')).size,
  };
}
