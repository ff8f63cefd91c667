/** A page as it was built. */
export interface BuiltPage {
  /** "/nhiem-vu/2026/nv-011/", "/404.html". */
  address: string;
  bytes: number;
}

/** A route of the site, by the one page that stands for all it makes. */
export interface PageKind {
  /** The file below src/pages without its ending: "nhiem-vu/[year]/[task]". */
  route: string;
  address: string;
  /** Whether the site map names the page. */
  isListed: boolean;
}

/**
 * The kinds of page a site has, by address: of each route that made pages, the biggest page that the site map names, or
 * where it names none the biggest. Throws when no route makes a page.
 */
export function pageKinds(
  routeFiles: readonly string[],
  pages: readonly BuiltPage[],
  siteMap: ReadonlySet<string>,
): PageKind[] {
  const biggestFirst = pages.toSorted(
    (left, right) => right.bytes - left.bytes || left.address.localeCompare(right.address),
  );
  const found = new Map<string, PageKind>();
  for (const { address } of biggestFirst) {
    const route = routeOf(address, routeFiles);
    const isListed = siteMap.has(address);
    const earlier = found.get(route);
    if (earlier === undefined || (isListed && !earlier.isListed)) {
      found.set(route, { route, address, isListed });
    }
  }
  return [...found.values()].sort((left, right) => left.address.localeCompare(right.address));
}

/** The route that makes the page at an address, chosen as Astro does: a word before a parameter, that before a rest. */
export function routeOf(address: string, routeFiles: readonly string[]): string {
  const path = address.replace(/[?#].*$|\.html(?=$|[?#])/g, '').replace(/^\/|\/$/g, '');
  const [best] = routeFiles
    .filter((file) => isPage(file))
    .map((file) => file.replace(/\.\w+$/, ''))
    .filter((route) => patternOf(route).test(path))
    .sort((left, right) => rankOf(left).localeCompare(rankOf(right)));
  if (best === undefined) throw new Error(`Không tuyến nào của src/pages dựng ra ${address}.`);
  return best;
}

function isPage(file: string): boolean {
  return /\.(astro|md|mdx)$/.test(file) && !/(^|\/)_/.test(file);
}

function segmentsOf(route: string): string[] {
  return route
    .replace(/(^|\/)index$/, '')
    .split('/')
    .filter((segment) => segment !== '');
}

function patternOf(route: string): RegExp {
  const parts = segmentsOf(route).map((segment) => {
    if (segment.startsWith('[...')) return '.*';
    return segment
      .split(/(\[[^\]]+\])/)
      .map((part) => (part.startsWith('[') ? '[^/]+' : part.replaceAll('.', '\\.')))
      .join('');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

function rankOf(route: string): string {
  return segmentsOf(route)
    .map((segment) => (segment.startsWith('[...') ? '2' : segment.includes('[') ? '1' : '0'))
    .join('');
}
