import type { List, ListItem, PhrasingContent } from 'mdast';
import type { WordParagraph } from '../office/docx-story.ts';

/** A paragraph of a list that Markdown can keep as one: with a bullet, or with plain numbers. */
export interface ListedParagraph {
  paragraph: WordParagraph;
  list: NonNullable<WordParagraph['list']>;
  children: PhrasingContent[];
}

/** Paragraphs of lists that follow each other, as lists inside lists. */
export function listsOf(listed: readonly ListedParagraph[]): List[] {
  const lists: List[] = [];
  /** The lists open at the place reached, outermost first, each with the depth it stands at in Word. */
  const open: { list: List; depth: number; id: string }[] = [];
  for (const { list: place, children } of listed) {
    const { depth, id, kind, label } = place;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    };
    const top = open.at(-1);
    const isOrdered = kind === 'plain';
    const number = Number(/\d+/.exec(label)?.[0] ?? 1);
    if (top?.depth === depth && goesOn(top, isOrdered, id, number)) {
      top.list.children.push(item);
      continue;
    }
    if (top?.depth === depth) open.pop();
    const list: List = {
      type: 'list',
      ordered: isOrdered,
      ...(isOrdered && { start: number }),
      spread: false,
      children: [item],
    };
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent === undefined) lists.push(list);
    else parent.children.push(list);
    open.push({ list, depth, id });
  }
  return lists;
}

/** A bulleted list goes on whatever list of Word's it is; a numbered one while its numbers do. */
function goesOn(
  { list, id }: { list: List; id: string },
  isOrdered: boolean,
  nextId: string,
  number: number,
): boolean {
  if (list.ordered !== isOrdered) return false;
  return !isOrdered || (id === nextId && (list.start ?? 1) + list.children.length === number);
}
