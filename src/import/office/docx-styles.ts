import { childAt, childrenOf, isOn, type XmlElement } from './xml.ts';

/** What part of a text a paragraph is, as its style says. */
export type ParagraphRole = 'title' | 'subtitle' | 'quote' | 'caption' | 'contents';

/** What a Word style adds to a run or a paragraph, as far as the import cares. */
export interface StyleFacts {
  font?: string;
  isHidden?: boolean;
  isBold?: boolean;
  isItalic?: boolean;
  isStruck?: boolean;
  isRaised?: boolean;
  role?: ParagraphRole;
  /** Level of a heading, from 1. */
  heading?: number;
  list?: { id: string; depth: number };
}

/** The styles of a document, each with what it inherits. */
export class WordStyles {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #defaults: StyleFacts;
  readonly #known = new Map<string, StyleFacts>();

  constructor(root: XmlElement | undefined) {
    this.#elements = new Map(
      childrenOf(root, 'style').map((element) => [element.attributes['styleId'] ?? '', element]),
    );
    this.#defaults = runFacts(childAt(root, 'docDefaults', 'rPrDefault', 'rPr'));
  }

  get defaults(): StyleFacts {
    return this.#defaults;
  }

  /** Of a style by its id; a style based on itself, as damaged files have, ends there. */
  facts(id: string | undefined, seen: readonly string[] = []): StyleFacts {
    if (id === undefined || seen.includes(id)) return {};
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const element = this.#elements.get(id);
    if (element === undefined) return {};
    const parent = childAt(element, 'basedOn')?.attributes['val'];
    const facts = {
      ...this.facts(parent, [...seen, id]),
      ...runFacts(childAt(element, 'rPr')),
      ...listFacts(childAt(element, 'pPr')),
      ...namedFacts(childAt(element, 'name')?.attributes['val'] ?? ''),
      ...headingFacts(childAt(element, 'pPr')),
    };
    this.#known.set(id, facts);
    return facts;
  }
}

/** Programs keep the English names of the styles they bring, whatever language they show them in. */
const ROLES: readonly [RegExp, ParagraphRole][] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^(?:intense )?quote$|^quotations?$/i, 'quote'],
  [/^caption$/i, 'caption'],
  [/^toc(?: heading| \d)/i, 'contents'],
];

function namedFacts(name: string): StyleFacts {
  const heading = /^heading (\d)$/i.exec(name)?.[1];
  if (heading !== undefined) return { heading: Number(heading) };
  const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
  return role === undefined ? {} : { role };
}

/** The level in the outline, which a paragraph may have without a style: 0 is the highest, 9 is none. */
export function headingFacts(properties: XmlElement | undefined): StyleFacts {
  const level = childAt(properties, 'outlineLvl')?.attributes['val'];
  if (level === undefined || !/^[0-8]$/.test(level)) return {};
  return { heading: Number(level) + 1 };
}

export function runFacts(properties: XmlElement | undefined): StyleFacts {
  const fonts = childAt(properties, 'rFonts')?.attributes;
  const font = fonts?.['ascii'] ?? fonts?.['hAnsi'];
  const vertical = childAt(properties, 'vertAlign')?.attributes['val'];
  const toggle = (name: string): boolean | undefined => {
    const mark = childAt(properties, name);
    return mark === undefined ? undefined : isOn(mark.attributes['val'] ?? '1');
  };
  const [isHidden, isBold, isItalic] = [toggle('vanish'), toggle('b'), toggle('i')];
  const isStruck = toggle('strike') ?? toggle('dstrike');
  return {
    ...(font !== undefined && { font }),
    ...(isHidden !== undefined && { isHidden }),
    ...(isBold !== undefined && { isBold }),
    ...(isItalic !== undefined && { isItalic }),
    ...(isStruck !== undefined && { isStruck }),
    ...(vertical !== undefined && { isRaised: vertical === 'superscript' }),
  };
}

export function listFacts(properties: XmlElement | undefined): StyleFacts {
  const numbering = childAt(properties, 'numPr');
  const id = childAt(numbering, 'numId')?.attributes['val'];
  if (id === undefined) return {};
  return { list: { id, depth: Number(childAt(numbering, 'ilvl')?.attributes['val'] ?? 0) } };
}
