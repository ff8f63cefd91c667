import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_FILE } from '#search/head-file.ts';

export interface SiteSize {
  indexFiles: number;
  /** As a server sends them. */
  indexBytes: number;
  headBytes: number;
}

/** What a built site's index takes, each file compressed as it is sent; its page and program are not counted. */
export function siteSize(site: string): SiteSize {
  const folder = join(site, 'tim-kiem');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:bin|json)$/.test(name))
    .map((name) => join(folder, name));
  return {
    indexFiles: files.length,
    indexBytes: files.reduce((sum, file) => sum + sentSize(file), 0),
    headBytes: sentSize(join(site, HEAD_FILE)),
  };
}

/** What fits in one packet is sent as it is. */
function sentSize(file: string): number {
  const compressed = statSync(`${file}.br`, { throwIfNoEntry: false });
  return (compressed ?? statSync(file)).size;
}
