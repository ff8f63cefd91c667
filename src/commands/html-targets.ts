/** What a page offers to links and what it asks for. */
export interface PageTargets {
  /** Every value that `#…` may name. */
  anchors: ReadonlySet<string>;
  /** Addresses as written, entities decoded. */
  links: readonly string[];
}

type Attributes = ReadonlyMap<string, string>;

const LINK_ATTRIBUTES = ['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data'];
const LIST_ATTRIBUTES = ['srcset', 'imagesrcset'];
const ADDRESS_IN_META = /^(og:(image|url|audio|video)|twitter:image)$/;

/**
 * A comment, an element whose content is no markup, or a start tag. Enough for HTML that is valid, which a step
 * of its own checks; unlike an HTML parser it also sees into SVG.
 */
const TOKEN =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)((?:"[^"]*"|'[^']*'|[^"'>])*)>[\s\S]*?<\/\1\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

export function readTargets(html: string): PageTargets {
  const anchors = new Set<string>();
  const links: string[] = [];
  for (const [
    ,
    rawName,
    rawAttributes,
    name = rawName ?? '',
    text = rawAttributes ?? '',
  ] of html.matchAll(TOKEN)) {
    const attributes = attributesIn(text);
    const tag = name.toLowerCase();
    for (const anchor of [attributes.get('id'), tag === 'a' ? attributes.get('name') : undefined]) {
      if (anchor !== undefined) anchors.add(anchor);
    }
    links.push(...linksIn(tag, attributes));
  }
  return { anchors, links };
}

function attributesIn(text: string): Attributes {
  return new Map(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  );
}

function linksIn(tag: string, attributes: Attributes): string[] {
  if (tag === 'meta') {
    const property = attributes.get('property') ?? attributes.get('name') ?? '';
    return ADDRESS_IN_META.test(property) ? [attributes.get('content') ?? ''] : [];
  }
  const single = LINK_ATTRIBUTES.map((name) => attributes.get(name)).filter(
    (link) => link !== undefined,
  );
  const listed = LIST_ATTRIBUTES.flatMap((name) => addressesInSet(attributes.get(name) ?? ''));
  return [...single, ...listed];
}

/** "/a.webp 400w, /b.webp 800w" → both addresses. */
function addressesInSet(set: string): string[] {
  return set
    .split(/,\s+/u)
    .map((candidate) => candidate.trim().split(/\s+/u)[0] ?? '')
    .filter((address) => address !== '');
}

const NAMED_ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|quot|apos|lt|gt));/gi,
    (entity, ...codes: (string | undefined)[]) => {
      const [decimal, hexadecimal, name] = codes;
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      return NAMED_ENTITIES[name?.toLowerCase() ?? ''] ?? entity;
    },
  );
}
