/** Keeps the words of two blocks apart: it is neither a letter nor white space. */
const BLOCK_END = '\u0000';
const BLOCK =
  'p, li, dt, dd, th, td, h1, h2, h3, h4, figcaption, blockquote, summary, section, div';
const SKIPPED = 'script, style, noscript, select, svg, nav, [popover], [hidden], .visually-hidden';

/** A page's running text in one string, and the way back from it to the page. */
export class PageText {
  readonly text: string;
  readonly #pieces: { node: Text; start: number }[] = [];

  constructor(root: Element) {
    let text = '';
    let block: Element | null | undefined;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.parentElement?.closest(SKIPPED)) continue;
      const own = node.parentElement?.closest(BLOCK);
      if (own !== block) text += BLOCK_END;
      block = own;
      this.#pieces.push({ node, start: text.length });
      text += node.data;
    }
    this.text = text;
  }

  /** The stretch [start, end) of `text` on the page: one range for each text node it runs through. */
  rangesOf(start: number, end: number): Range[] {
    return this.#pieces
      .filter((piece) => piece.start < end && piece.start + piece.node.length > start)
      .map(({ node, start: from }) => {
        const range = document.createRange();
        range.setStart(node, Math.max(0, start - from));
        range.setEnd(node, Math.min(node.length, end - from));
        return range;
      });
  }
}
