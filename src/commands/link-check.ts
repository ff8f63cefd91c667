import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readTargets, type PageTargets } from './html-targets.ts';

export interface BrokenLink {
  /** Path below the folder. */
  file: string;
  link: string;
  /** A Vietnamese sentence. */
  fault: string;
}

export interface LinkCheck {
  broken: BrokenLink[];
  pages: number;
  links: number;
}

/** Text files in which the site's own address stands for a link. */
const FILES_WITH_ADDRESSES = new Set([
  '.xml',
  '.json',
  '.csv',
  '.txt',
  '.ics',
  '.jsonld',
  '.webmanifest',
]);

/**
 * Checks every link of a built site that stays inside it, by file and by anchor; also those that name the
 * site by its full address, such as "https://site.vn/".
 */
export async function checkLinks(folder: string, siteAddress: string): Promise<LinkCheck> {
  const origin = new URL(siteAddress).origin;
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const known = new Set(files);
  const pages = new Map<string, PageTargets>();
  const sources: { file: string; links: readonly string[] }[] = [];
  const broken: BrokenLink[] = [];

  for (const file of files) {
    const extension = extname(file);
    const isText = FILES_WITH_ADDRESSES.has(extension);
    if (extension !== '.html' && extension !== '.css' && !isText) continue;
    const text = await readFile(join(folder, file), 'utf8');
    if (extension === '.css') {
      sources.push({ file, links: addressesInCss(text) });
    } else if (isText) {
      sources.push({ file, links: ownAddressesIn(text, origin) });
    } else {
      const targets = readTargets(text);
      pages.set(file, targets);
      sources.push({ file, links: targets.links });
    }
  }

  for (const { file, links } of sources) {
    for (const link of new Set(links)) {
      const fault = faultOf(link, { file, origin, known, pages });
      if (fault !== undefined) broken.push({ file, link, fault });
    }
  }
  return {
    broken,
    pages: pages.size,
    links: sources.reduce((sum, { links }) => sum + links.length, 0),
  };
}

interface Place {
  file: string;
  origin: string;
  known: ReadonlySet<string>;
  pages: ReadonlyMap<string, PageTargets>;
}

/** What is wrong with one link, or undefined when it is sound or leads to another site. */
function faultOf(link: string, { file, origin, known, pages }: Place): string | undefined {
  const base = `${origin}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  if (!URL.canParse(link, base)) return 'địa chỉ viết sai';
  const { origin: linkOrigin, protocol, pathname, hash } = new URL(link, base);
  if (!protocol.startsWith('http') || linkOrigin !== origin) return undefined;
  const path = decode(pathname).slice(1);
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!known.has(target)) {
    return known.has(`${target}/index.html`) ? 'thiếu dấu / ở cuối' : 'không có trang hoặc tệp này';
  }
  const anchor = decode(hash.slice(1)).replace(/:~:.*$/, '');
  if (anchor === '' || anchor === 'top') return undefined;
  const page = pages.get(target);
  if (page === undefined || page.anchors.has(anchor)) return undefined;
  return `trang có nhưng không có đoạn mang mã "${anchor}"`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addressesInCss(css: string): string[] {
  return Array.from(
    css.matchAll(/url\(\s*["']?([^"')\s]+)["']?\s*\)/g),
    (match) => match[1] ?? '',
  ).filter((address) => !address.startsWith('data:'));
}

function ownAddressesIn(text: string, origin: string): string[] {
  const starts = text.split(origin).slice(1);
  return starts
    .map((rest) => /^[^\s"'<>()[\]{},;|\\]*/.exec(rest)?.[0] ?? '')
    .filter((rest) => rest === '' || rest.startsWith('/'))
    .map((rest) => origin + rest.replaceAll('&amp;', '&'));
}
