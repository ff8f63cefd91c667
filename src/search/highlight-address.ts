/** Carries the words to highlight to the page a result leads to. The lists' own filters already use `tim`. */
export const HIGHLIGHT_PARAMETER = 'tu';

const MOST_WORDS = 8;

/** The address with the words to highlight before its anchor; addresses of files stay as they are. */
export function toHighlighted(href: string, words: readonly string[]): string {
  const [path = '', anchor] = href.split('#', 2);
  if (!path.endsWith('/') || words.length === 0) return href;
  const parameters = new URLSearchParams(
    words.slice(0, MOST_WORDS).map((word) => [HIGHLIGHT_PARAMETER, word]),
  );
  return `${path}?${parameters.toString()}${anchor === undefined ? '' : `#${anchor}`}`;
}
