/** The words of a Markdown or MDX text as one reads them: no marks, tags or addresses; paragraphs apart. */
export function plainProse(body: string): string {
  return body
    .replace(/<[^>]*>/gu, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^#{1,6} .*$/gmu, '')
    .replace(/[*_`]{1,3}/gu, '')
    .replace(/^(?:[-*+]|\d+\.) /gmu, '')
    .replace(/(?<!\n)\n(?!\n)/gu, ' ')
    .trim();
}
