import { childAt, childrenOf, isOn, type XmlElement } from './xml.ts';

/** What a Word style adds to a run or a paragraph, as far as the import cares. */
export interface StyleFacts {
  font?: string;
  isHidden?: boolean;
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
    };
    this.#known.set(id, facts);
    return facts;
  }
}

export function runFacts(properties: XmlElement | undefined): StyleFacts {
  const fonts = childAt(properties, 'rFonts')?.attributes;
  const font = fonts?.['ascii'] ?? fonts?.['hAnsi'];
  const vanish = childAt(properties, 'vanish');
  return {
    ...(font !== undefined && { font }),
    ...(vanish !== undefined && { isHidden: isOn(vanish.attributes['val'] ?? '1') }),
  };
}

export function listFacts(properties: XmlElement | undefined): StyleFacts {
  const numbering = childAt(properties, 'numPr');
  const id = childAt(numbering, 'numId')?.attributes['val'];
  if (id === undefined) return {};
  return { list: { id, depth: Number(childAt(numbering, 'ilvl')?.attributes['val'] ?? 0) } };
}
