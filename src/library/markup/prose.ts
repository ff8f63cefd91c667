import type { MdastNode } from 'satteri';
import type {
  Prose,
  ProseBlock,
  ProseComponent,
  ProseLink,
  ProsePiece,
} from '#domain/parsed-prose.ts';
import { parseMarkup, type ParsedMarkup } from './parse.ts';

/** Components whose words have a source beside them. */
const SOURCED = new Set(['SoLieu', 'TrichDan']);
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement']);

interface Inside {
  block?: { text: string; pieces: ProsePiece[] };
  isFigure: boolean;
  isLink: boolean;
}

interface Found {
  blocks: ProseBlock[];
  headings: string[];
  links: ProseLink[];
  components: ProseComponent[];
}

/** The text of an entry as its reader meets it. What the guard refuses is read as far as it can be. */
export function readProse(body: string): Prose {
  return proseOf(parseMarkup(body));
}

/** The same of a text already parsed. */
export function proseOf({ tree }: ParsedMarkup): Prose {
  const found: Found = { blocks: [], headings: [], links: [], components: [] };
  if (tree !== undefined) walk(tree, { isFigure: false, isLink: false }, found);
  return found;
}

function walk(node: MdastNode, inside: Inside, found: Found): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const { block } = inside;
  if (block !== undefined && (node.type === 'text' || node.type === 'inlineCode')) {
    const { isFigure, isLink } = inside;
    block.pieces.push({ start: block.text.length, line, column, isFigure, isLink });
    block.text += node.value;
    return;
  }
  if (block !== undefined && node.type === 'break') block.text += ' ';
  if (node.type === 'link' || node.type === 'definition') {
    found.links.push({ target: node.url, line, column });
  }
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (isComponent) {
    const attributes = new Map<string, string>();
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
        attributes.set(attribute.name, attribute.value);
      }
    }
    const text = node.children.map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
    found.components.push({ name: node.name ?? '', attributes, text, line, column });
  }
  if (!('children' in node)) return;

  const begins = block === undefined && BLOCKS.has(node.type) && !holdsBlocks(node.children);
  const within: Inside = {
    ...inside,
    ...(begins && { block: { text: '', pieces: [] } }),
    isFigure: inside.isFigure || (isComponent && SOURCED.has(node.name ?? '')),
    isLink: inside.isLink || node.type === 'link',
  };
  for (const child of node.children) walk(child, within, found);
  if (begins && within.block !== undefined) {
    found.blocks.push(within.block);
    if (node.type === 'heading') found.headings.push(within.block.text);
  }
}

/** Whether paragraphs stand inside, as in a component of several lines: each is then a block of its own. */
function holdsBlocks(children: readonly MdastNode[]): boolean {
  return children.some(({ type }) => BLOCKS.has(type) || type === 'list' || type === 'blockquote');
}

function textOf(node: MdastNode): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : ' ';
}
