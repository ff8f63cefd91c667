import type { PhrasingContent } from 'mdast';
import { unsafeReasonOf } from '#domain/link-safety.ts';
import type { WordSpan } from '../office/docx-spans.ts';
import { tidySpans } from './spans.ts';

/** How the words of a paragraph become Markdown. */
export interface PhrasingOptions {
  /** A heading is bold as it is, and has one line. */
  isPlain?: boolean;
  /** A cell of a table has one line. */
  isOneLine?: boolean;
  /** The label of a note in the draft, by its id in the Word file; undefined for a note that is not there. */
  noteLabel: (id: string) => string | undefined;
  /** Told of each link that cannot stand on the site, whose words stay. */
  refuseLink: (href: string) => void;
}

/** The words of a paragraph as Markdown has them. */
export function phrasingOf(
  spans: readonly WordSpan[],
  options: PhrasingOptions,
): PhrasingContent[] {
  const tidy = tidySpans(spans);
  const groups: { href: string | undefined; spans: WordSpan[] }[] = [];
  for (const span of tidy) {
    const href = safeLink(span, options);
    const last = groups.at(-1);
    if (last !== undefined && last.href === href) last.spans.push(span);
    else groups.push({ href, spans: [span] });
  }
  return groups.flatMap((group) => {
    const children = marked(group.spans, options);
    if (group.href === undefined) return children;
    return around(children, (inside) => ({
      type: 'link',
      url: group.href ?? '',
      children: inside,
    }));
  });
}

function safeLink({ href, note }: WordSpan, { refuseLink }: PhrasingOptions): string | undefined {
  if (href === undefined || note !== undefined) return undefined;
  const isWeb = /^https?:\/\//i.test(href) && URL.canParse(href);
  if (isWeb && unsafeReasonOf(href) === undefined) return new URL(href).href;
  refuseLink(href);
  return undefined;
}

function marked(spans: readonly WordSpan[], options: PhrasingOptions): PhrasingContent[] {
  if (options.isPlain === true) return spans.flatMap((span) => plain(span, options));
  return runsOf(spans, ({ isBold }) => isBold).flatMap(({ is: isBold, spans: bold }) => {
    const inside = runsOf(bold, ({ isItalic }) => isItalic).flatMap(
      ({ is: isItalic, spans: italic }) => {
        const words = italic.flatMap((span) => plain(span, options));
        return isItalic ? around(words, (children) => ({ type: 'emphasis', children })) : words;
      },
    );
    return isBold ? around(inside, (children) => ({ type: 'strong', children })) : inside;
  });
}

function plain({ text, note }: WordSpan, options: PhrasingOptions): PhrasingContent[] {
  if (note !== undefined) {
    const label = options.noteLabel(note);
    return label === undefined ? [] : [{ type: 'footnoteReference', identifier: label, label }];
  }
  const isOneLine = options.isPlain === true || options.isOneLine === true;
  if (isOneLine) return [{ type: 'text', value: text.replaceAll('\n', ' ') }];
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}

/** Neighbours that share a look, in one run. */
function runsOf(
  spans: readonly WordSpan[],
  look: (span: WordSpan) => boolean,
): { is: boolean; spans: WordSpan[] }[] {
  const runs: { is: boolean; spans: WordSpan[] }[] = [];
  for (const span of spans) {
    const is = span.note === undefined && look(span);
    const last = runs.at(-1);
    if (last !== undefined && last.is === is) last.spans.push(span);
    else runs.push({ is, spans: [span] });
  }
  return runs;
}

/** Puts a mark around words, leaving white space and line breaks at the edges outside, where Markdown wants them. */
function around(
  children: readonly PhrasingContent[],
  wrap: (inside: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const inside = [...children];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = inside[0]; first !== undefined; first = inside[0]) {
    const edge = edgeOf(first, /^\s+/u);
    if (edge === undefined) break;
    before.push(edge.outside);
    inside.splice(0, 1, ...edge.left);
    if (edge.left.length > 0) break;
  }
  for (let last = inside.at(-1); last !== undefined; last = inside.at(-1)) {
    const edge = edgeOf(last, /\s+$/u);
    if (edge === undefined) break;
    after.unshift(edge.outside);
    inside.splice(-1, 1, ...edge.left);
    if (edge.left.length > 0) break;
  }
  return inside.length === 0 ? [...before, ...after] : [...before, wrap(inside), ...after];
}

function edgeOf(
  node: PhrasingContent,
  pattern: RegExp,
): { outside: PhrasingContent; left: PhrasingContent[] } | undefined {
  if (node.type === 'break') return { outside: node, left: [] };
  if (node.type !== 'text') return undefined;
  const space = pattern.exec(node.value)?.[0];
  if (space === undefined) return undefined;
  const rest = node.value.replace(pattern, '');
  return {
    outside: { type: 'text', value: ' ' },
    left: rest === '' ? [] : [{ type: 'text', value: rest }],
  };
}
