import { DELETED, INSERTED, SIGNS, TRANSPARENT } from './docx-text.ts';
import { runFacts, type StyleFacts, type WordStyles } from './docx-styles.ts';
import { FieldStack, hyperlinkIn } from './docx-fields.ts';
import { pictureIn, unreadableIn, type WordPicture } from './docx-pictures.ts';
import type { Relation } from './parts.ts';
import { isVniFont } from './tcvn3.ts';
import { toUnicode } from './xlsx-parts.ts';
import { childAt, childrenOf, textOf, type XmlElement } from './xml.ts';

/** A stretch of a paragraph that looks the same throughout. */
export interface WordSpan {
  /** As in the file: neither NFC nor with white space folded. */
  text: string;
  isBold: boolean;
  isItalic: boolean;
  /** Where a link leads. */
  href?: string;
  /** Id of a footnote or endnote that is called here: "footnote 2". */
  note?: string;
  picture?: WordPicture;
}

/** What a paragraph holds, and what of it a person must look at. */
export interface SpansRead {
  spans: WordSpan[];
  /** Text boxes standing in it, whose paragraphs follow. */
  boxes: XmlElement[];
  /** Sentences, each once. */
  doubts: Set<string>;
}

interface Context {
  facts: StyleFacts;
  href: string | undefined;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TRACKED =
  'có chỗ sửa chưa duyệt (Track Changes); lời lấy vào là lời trước khi sửa. Duyệt hoặc bỏ chỗ sửa trong Word rồi nhập lại.';
const VNI =
  'dùng phông VNI kiểu cũ, chữ đọc được có thể sai. Chuyển sang phông Unicode trong Word rồi nhập lại.';
const STRUCK = 'có chữ bị gạch ngang, không lấy vào bài.';
const SYMBOL = 'có một ký hiệu của phông hình (Wingdings, Symbol), không lấy vào bài.';
const HIDDEN = 'có chữ ẩn, không lấy vào bài.';

/** Reads the runs of a part of a Word file: the document itself, or its footnotes. */
export class SpanReader {
  readonly #styles: WordStyles;
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #fields = new FieldStack();

  constructor(styles: WordStyles, relations: ReadonlyMap<string, Relation>) {
    this.#styles = styles;
    this.#relations = relations;
  }

  read(paragraph: XmlElement, facts: StyleFacts): SpansRead {
    const found: SpansRead = { spans: [], boxes: [], doubts: new Set() };
    this.#collect(paragraph, { facts, href: undefined }, found);
    return found;
  }

  #collect(element: XmlElement, context: Context, found: SpansRead): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'r') this.#run(child, context, found);
      else if (child.name === 'hyperlink') {
        const { id = '' } = child.attributes;
        const href = this.#relations.get(id)?.target ?? context.href;
        this.#collect(child, { ...context, href }, found);
      } else if (child.name === 'fldSimple') {
        const href = hyperlinkIn(child.attributes['instr'] ?? '') ?? context.href;
        this.#collect(child, { ...context, href }, found);
      } else if (TRANSPARENT.includes(child.name)) this.#collect(child, context, found);
      else if (INSERTED.includes(child.name)) found.doubts.add(TRACKED);
      else if (DELETED.includes(child.name)) {
        found.doubts.add(TRACKED);
        this.#collect(child, context, found);
      } else if (child.name === 'AlternateContent') {
        this.#collect(childAt(child, 'Choice') ?? child, context, found);
      } else this.#other(child, found);
    }
  }

  #run(element: XmlElement, { facts: around, href }: Context, found: SpansRead): void {
    const properties = childAt(element, 'rPr');
    const style = this.#styles.facts(childAt(properties, 'rStyle')?.attributes['val']);
    const facts = { ...around, ...style, ...runFacts(properties) };
    if (facts.isHidden === true) {
      if (childrenOf(element, 't').some((part) => textOf(part).trim() !== '')) {
        found.doubts.add(HIDDEN);
      }
      return;
    }
    this.#parts(element, { facts, href }, found);
  }

  #parts(element: XmlElement, { facts, href }: Context, found: SpansRead): void {
    const looks = { isBold: facts.isBold === true, isItalic: facts.isItalic === true };
    const add = (text: string, more: Partial<WordSpan> = {}) => {
      const target = href ?? this.#fields.href;
      found.spans.push({ text, ...looks, ...(target !== undefined && { href: target }), ...more });
    };
    for (const part of childrenOf(element)) {
      if (part.name === 'fldChar') this.#fields.mark(part.attributes['fldCharType'] ?? '');
      else if (part.name === 'instrText') this.#fields.instruct(textOf(part));
      else if (part.name === 't' || part.name === 'delText') {
        if (this.#fields.isInstruction) continue;
        const words = toUnicode(textOf(part), facts.font);
        if (words.trim() !== '' && isVniFont(facts.font)) found.doubts.add(VNI);
        if (facts.isStruck === true) found.doubts.add(STRUCK);
        else add(facts.isRaised === true ? raised(words) : words);
      } else if (part.name === 'footnoteReference' || part.name === 'endnoteReference') {
        const kind = part.name === 'footnoteReference' ? 'footnote' : 'endnote';
        add('', { note: `${kind} ${part.attributes['id'] ?? ''}` });
      } else if (part.name === 'sym') found.doubts.add(SYMBOL);
      else if (part.name === 'AlternateContent') {
        this.#parts(childAt(part, 'Choice') ?? part, { facts, href }, found);
      } else if (
        part.name === 'br' &&
        (part.attributes['type'] ?? 'textWrapping') !== 'textWrapping'
      ) {
        continue;
      } else if (SIGNS[part.name] !== undefined) add(SIGNS[part.name] ?? '');
      else this.#other(part, found);
    }
  }

  /** Drawings, embedded objects and formulas. */
  #other(element: XmlElement, found: SpansRead): void {
    const { picture, boxes } = pictureIn(element, this.#relations);
    if (picture !== undefined) {
      found.spans.push({ text: '', isBold: false, isItalic: false, picture });
    }
    found.boxes.push(...boxes);
    const doubt = unreadableIn(element, picture !== undefined || boxes.length > 0);
    if (doubt !== undefined) found.doubts.add(doubt);
  }
}

/** "2" set above the line → "²", so that m² stays m²; anything else stays as it is. */
function raised(words: string): string {
  return words.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}
