import type { Numbering } from './docx-numbering.ts';
import { listFacts, runFacts, type StyleFacts, type WordStyles } from './docx-styles.ts';
import { isVniFont } from './tcvn3.ts';
import { toUnicode } from './xlsx-parts.ts';
import { childAt, type XmlElement } from './xml.ts';

/** The words of a paragraph or cell, as they stood before changes that nobody has approved yet. */
export interface WordText {
  text: string;
  hasTrackedChanges: boolean;
  hasVni: boolean;
}

/** What is being read around a run. */
interface Place {
  paragraph: StyleFacts;
}

/** Elements whose content belongs to the text around them. */
export const TRANSPARENT = [
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'bdo',
  'dir',
];
/** What a change not yet approved adds, and what it takes out. */
export const INSERTED = ['ins', 'moveTo'];
export const DELETED = ['del', 'moveFrom'];
/** Elements that stand for a sign. */
export const SIGNS: Record<string, string> = {
  tab: ' ',
  ptab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Reads text in document order; automatic numbers count on from paragraph to paragraph. */
export class TextReader {
  readonly #styles: WordStyles;
  readonly #numbering: Numbering;

  constructor(styles: WordStyles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** All paragraphs below an element, one per line. */
  read(element: XmlElement): WordText {
    const paragraphs = paragraphsIn(element).map((paragraph) => this.#paragraph(paragraph));
    return {
      text: paragraphs
        .map(({ text }) => text)
        .filter((text) => text.trim() !== '')
        .join('\n'),
      hasTrackedChanges: paragraphs.some((paragraph) => paragraph.hasTrackedChanges),
      hasVni: paragraphs.some((paragraph) => paragraph.hasVni),
    };
  }

  #paragraph(element: XmlElement): WordText {
    const properties = childAt(element, 'pPr');
    const style = this.#styles.facts(childAt(properties, 'pStyle')?.attributes['val']);
    const paragraph = { ...this.#styles.defaults, ...style, ...listFacts(properties) };
    const result = { text: '', hasTrackedChanges: false, hasVni: false };
    this.#collect(element, { paragraph }, result);
    const { list } = paragraph;
    const label =
      list === undefined || list.id === '0' ? '' : this.#numbering.next(list.id, list.depth);
    return { ...result, text: label === '' ? result.text : `${label} ${result.text}` };
  }

  #collect(element: XmlElement, place: Place, result: WordText): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'r') this.#run(child, place, result);
      else if (TRANSPARENT.includes(child.name)) this.#collect(child, place, result);
      else if (INSERTED.includes(child.name)) result.hasTrackedChanges = true;
      else if (DELETED.includes(child.name)) {
        result.hasTrackedChanges = true;
        this.#collect(child, place, result);
      }
    }
  }

  #run(element: XmlElement, { paragraph }: Place, result: WordText): void {
    const properties = childAt(element, 'rPr');
    const style = this.#styles.facts(childAt(properties, 'rStyle')?.attributes['val']);
    const facts = { ...paragraph, ...style, ...runFacts(properties) };
    if (facts.isHidden === true) return;
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 't' || child.name === 'delText') {
        const words = child.children.filter((part) => typeof part === 'string').join('');
        result.text += toUnicode(words, facts.font);
        if (words.trim() !== '' && isVniFont(facts.font)) result.hasVni = true;
      } else result.text += SIGNS[child.name] ?? '';
    }
  }
}

/** Paragraphs below an element in order, those of tables inside it too. */
function paragraphsIn(element: XmlElement): XmlElement[] {
  if (element.name === 'p') return [element];
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : paragraphsIn(child),
  );
}
