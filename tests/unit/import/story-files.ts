import { bodyOf } from '#import/story/body.ts';
import { openOffice } from '#import/office/open-office.ts';
import { readStory, type WordStory } from '#import/office/docx-story.ts';
import { partsOf } from '#import/story/story-parts.ts';
import { toMdx } from '#import/story/to-mdx.ts';
import { documentOf, escapeXml } from './office-files.ts';

/** The story in a Word file with this body. */
export function storyOf(
  body: string,
  parts: { styles?: string; numbering?: string; footnotes?: string } = {},
): WordStory {
  const zip = openOffice(documentOf(body, parts), { megabytes: 20, advice: '' });
  if (zip === undefined) throw new Error('no office file');
  return readStory(zip);
}

/** The text that such a file becomes, its first paragraph still in it. */
export function mdxOf(
  body: string,
  parts: { styles?: string; numbering?: string; footnotes?: string } = {},
): string {
  const { blocks, notes } = storyOf(body, parts);
  return toMdx(bodyOf(blocks, notes));
}

/** What is made of title, lead, photographs and text. */
export function partsIn(body: string, parts: { styles?: string } = {}) {
  return partsOf(storyOf(body, parts));
}

/** A paragraph of runs, each with its properties; `style` is the id of a style. */
export function paragraphOf(
  runs: readonly (readonly [text: string, properties?: string])[],
  { style = '', properties = '' } = {},
): string {
  const styled = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  const inside = runs.map(
    ([text, run = '']) =>
      `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
  );
  return `<w:p><w:pPr>${styled}${properties}</w:pPr>${inside.join('')}</w:p>`;
}

/** Styles by the English names programs keep, with the name as id. */
export function styleNamed(...names: readonly string[]): string {
  return names
    .map(
      (name) =>
        `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('');
}
