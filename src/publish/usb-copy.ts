import { readFile } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import { listFiles } from './site-files.ts';
import type { ZipEntry } from './zip.ts';

const LINK = /\b(href|src|action|poster)="(\/(?!\/)[^"]*)"/g;
const LINK_LIST = /\b(srcset|imagesrcset)="([^"]*)"/g;
/** A page at a former address, which sends its reader on. */
const FORWARDING = /(<meta http-equiv="refresh" content="0; url=)(\/(?!\/)[^"]*)"/;
const STYLE_LINK = /url\((["']?)(\/(?!\/)[^"')]+)\1\)/g;
/**
 * A browser runs no module that lies on a stick, and "one's own origin" means nothing there: without any script and
 * policy the pages are what they are for a reader who switched scripts off.
 */
const SERVER_ONLY =
  /<meta http-equiv="Content-Security-Policy"[^>]*>|<script(?! type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link rel="(?:preload|modulepreload)"[^>]*>|<\/?noscript>/g;
/** Of no use without a server. */
const LEFT_OUT =
  /^(tim-kiem\/[0-9a-f]{8}\/|og\/|\.well-known\/|sitemap|robots\.txt|ngoai-tuyen\.js|quan-tri\/|_astro\/.*\.js$)/;

/** The files of a built site with every link made relative, to be read by opening index.html. */
export async function usbFiles(folder: string): Promise<ZipEntry[]> {
  const taken = (await listFiles(folder)).filter((path) => !LEFT_OUT.test(path));
  return Promise.all(
    taken.map(async (path) => {
      const bytes = await readFile(join(folder, path));
      return { path, bytes: relink(path, bytes) };
    }),
  );
}

function relink(path: string, bytes: Buffer): Buffer {
  const extension = extname(path);
  if (extension === '.html') return Buffer.from(relinkHtml(path, bytes.toString('utf8')));
  if (extension !== '.css') return bytes;
  const css = bytes.toString('utf8');
  return Buffer.from(
    css.replace(
      STYLE_LINK,
      (_all, quote: string, link: string) => `url(${quote}${relative(path, link)}${quote})`,
    ),
  );
}

function relinkHtml(path: string, html: string): string {
  return html
    .replace(SERVER_ONLY, '')
    .replace(LINK, (_all, name: string, link: string) => `${name}="${relative(path, link)}"`)
    .replace(FORWARDING, (_all, start: string, link: string) => `${start}${relative(path, link)}"`)
    .replace(LINK_LIST, (_all, name: string, list: string) => {
      const links = list
        .split(/,\s+/)
        .map((candidate) => candidate.replace(/^\/(?!\/)\S+/, (link) => relative(path, link)));
      return `${name}="${links.join(', ')}"`;
    });
}

/** ("nhiem-vu/index.html", "/mo-hinh/?x#y") → "../mo-hinh/index.html?x#y". */
function relative(from: string, link: string): string {
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? [];
  const target = address.endsWith('/') ? `${address}index.html` : address;
  return posix.relative(posix.dirname(`/${from}`), target) + rest;
}
