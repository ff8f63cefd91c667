import { HtmlValidate, Parser, type HtmlElement } from 'html-validate';

/** What a page offers to links and what it asks for. */
export interface PageTargets {
  /** Every value that `#…` may name. */
  anchors: ReadonlySet<string>;
  /** Addresses as written, entities decoded. */
  links: readonly string[];
}

const LINK_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'poster', 'data'];
const LIST_ATTRIBUTES = ['srcset', 'imagesrcset'];
const ADDRESS_IN_META = /^(og:(image|url|audio|video)|twitter:image)$/;

/** Reads many pages with one parser. Throws on text that is not HTML. */
export async function createTargetReader(): Promise<(html: string) => PageTargets> {
  const config = await new HtmlValidate().getConfigFor('page.html');
  return (html) => {
    const page = new Parser(config).parseHtml(html);
    return { anchors: new Set(anchorsIn(page)), links: linksIn(page) };
  };
}

function anchorsIn(page: HtmlElement): string[] {
  const ids = page.querySelectorAll('[id]').map((element) => attribute(element, 'id'));
  const names = page.querySelectorAll('a[name]').map((element) => attribute(element, 'name'));
  return [...ids, ...names];
}

function linksIn(page: HtmlElement): string[] {
  const single = LINK_ATTRIBUTES.flatMap((name) =>
    page.querySelectorAll(`[${name}]`).map((element) => attribute(element, name)),
  );
  const listed = LIST_ATTRIBUTES.flatMap((name) =>
    page
      .querySelectorAll(`[${name}]`)
      .flatMap((element) => addressesInSet(attribute(element, name))),
  );
  const meta = page
    .querySelectorAll('meta[content]')
    .filter((element) =>
      ADDRESS_IN_META.test(attribute(element, 'property') || attribute(element, 'name')),
    )
    .map((element) => attribute(element, 'content'));
  return [...single, ...listed, ...meta];
}

/** "/a.webp 400w, /b.webp 800w" → both addresses. */
function addressesInSet(set: string): string[] {
  return set
    .split(/,\s+/u)
    .map((candidate) => candidate.trim().split(/\s+/u)[0] ?? '')
    .filter((address) => address !== '');
}

function attribute(element: HtmlElement, name: string): string {
  return decodeEntities(element.getAttributeValue(name) ?? '');
}

const NAMED_ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&(amp|quot|apos|lt|gt);/g, (entity, name: string) => NAMED_ENTITIES[name] ?? entity);
}
