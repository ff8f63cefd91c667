import { toHtml } from 'hast-util-to-html';
import { mdxToHast, type HastNode } from 'satteri';
import { toSlug } from '#domain/vietnamese.ts';

const FEATURES = {
  gfm: { footnotes: { label: 'Ghi chú', backLabel: 'Trở lại chỗ gọi ghi chú {reference}' } },
  smartPunctuation: false,
} as const;
const HEADING = /^h[1-6]$/;

/** How a heading's anchor is made of its words: with their marks, or without, as in stories. */
export type Anchors = 'marked' | 'unmarked';
type NameAnchor = (words: string) => string;
type Inner = Extract<HastNode, { type: 'element' }>['children'][number];

/** The text of an entry as HTML. Only for content that the guard in library/markup has let through. */
export function proseHtml(body: string, anchors: Anchors = 'marked'): string {
  const tree = mdxToHast(body, { features: FEATURES });
  if (tree.type !== 'root') return '';
  const nameAnchor = createAnchors(anchors === 'marked' ? toMarkedAnchor : toSlug);
  return tree.children
    .flatMap((child) =>
      child.type === 'doctype' || child.type === 'mdxjsEsm'
        ? []
        : [toHtml(shown(child, nameAnchor))],
    )
    .join('');
}

function shown(node: Inner, nameAnchor: NameAnchor): Inner {
  switch (node.type) {
    case 'element': {
      const children = node.children.map((child) => shown(child, nameAnchor));
      if (!HEADING.test(node.tagName)) return { ...node, children };
      const id = nameAnchor(wordsOf(node));
      return { ...node, properties: { id, ...node.properties }, children };
    }
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return figure(
        node.attributes,
        node.children.map((child) => shown(child, nameAnchor)),
      );
    default:
      return node;
  }
}

/** `<SoLieu>`, the one component there is: a figure's words, then its time, which leads to its source. */
function figure(attributes: readonly object[], children: Inner[]): Inner {
  const given = new Map<string, string>();
  for (const attribute of attributes) {
    if (!('name' in attribute) || !('value' in attribute)) continue;
    if (typeof attribute.name === 'string' && typeof attribute.value === 'string') {
      given.set(attribute.name, attribute.value);
    }
  }
  const time: Inner = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#nguon-${given.get('nguon') ?? ''}` },
    children: [{ type: 'text', value: `(${given.get('nam') ?? ''})` }],
  };
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['figure'] },
    children: [...children, { type: 'text', value: ' ' }, time],
  };
}

function wordsOf(node: Inner): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

/** Anchors of one text, each once: a second heading of the same words gets "-1". */
function createAnchors(toAnchor: NameAnchor): NameAnchor {
  const taken = new Map<string, number>();
  return (words) => {
    const anchor = toAnchor(words);
    const times = taken.get(anchor) ?? 0;
    taken.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  };
}

/** "Quyền riêng tư" → "quyền-riêng-tư". */
function toMarkedAnchor(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
}
