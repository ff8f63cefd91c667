import { isMap, isPair, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { toYaml } from '#library/to-yaml.ts';

/**
 * The front matter of a content file, changed field by field: what is not changed stays as it was, byte for byte,
 * comments, quotes and blank lines included.
 */
export class FrontMatter {
  #yaml: string;
  /** Of the text as it now is; undefined after every change. */
  #parsed: YAMLMap | undefined;
  readonly #before: string;
  #after: string;
  readonly #lineEnd: string;

  constructor(text: string) {
    const match = /^(---\r?\n)([\s\S]*?\r?\n)(---[^\S\n]*(?:\r?\n|$)[\s\S]*)$/.exec(text);
    if (match === null) throw new Error('a content file without front matter');
    [, this.#before, this.#yaml, this.#after] = match as unknown as [
      string,
      string,
      string,
      string,
    ];
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  }

  toString(): string {
    return this.#before + this.#yaml + this.#after;
  }

  /** Replaces a field, or adds it as the last one. */
  set(field: string, value: unknown): void {
    const text = this.#lines(toYaml({ [field]: value }));
    const pair = this.#pair(field);
    if (pair === undefined) this.#splice(this.#yaml.length, this.#yaml.length, text);
    else this.#splice(startOf(pair.key), this.#endOf(pair), text.trimEnd());
  }

  /** Takes a field and its lines away. */
  remove(field: string): void {
    const pair = this.#pair(field);
    if (pair === undefined) return;
    const end = this.#lineEndAfter(this.#endOf(pair)) + this.#lineEnd.length;
    this.#splice(startOf(pair.key), end, '');
  }

  /** Replaces all that stands below the front matter. */
  setBody(text: string): void {
    this.#after = this.#lines(text === '' ? '---\n' : `---\n\n${text}\n`);
  }

  /** Adds an item at the end of a list, which begins with it where there was none. */
  append(field: string, item: unknown): void {
    const list = this.#pair(field)?.value;
    if (!isSeq(list) || list.flow === true || list.items.length === 0) {
      const items = isSeq(list) ? list.toJSON() : [];
      this.set(field, [...items, item]);
      return;
    }
    const end = this.#lineEndAfter(lastFilled(this.#yaml, endOfNode(list.items.at(-1))));
    this.#splice(end, end, this.#lineEnd + this.#item(list.range?.[0] ?? 0, item).trimEnd());
  }

  /** Replaces one item of a list. */
  replaceItem(field: string, index: number, item: unknown): void {
    const list = this.#pair(field)?.value;
    if (!isSeq(list)) return;
    if (list.flow === true) {
      const items = list.toJSON();
      this.set(field, items.with(index, item));
      return;
    }
    const node = list.items[index];
    const start = this.#yaml.lastIndexOf('-', startOf(node) - 1);
    const text = this.#item(list.range?.[0] ?? 0, item);
    this.#splice(start, lastFilled(this.#yaml, endOfNode(node)), text.trim());
  }

  #pair(field: string): Pair | undefined {
    if (this.#parsed === undefined) {
      const { contents } = parseDocument(this.#yaml);
      this.#parsed = isMap(contents) ? contents : undefined;
    }
    return this.#parsed?.items.find(
      (pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === field,
    );
  }

  /** An item with its dash, indented as the list is. */
  #item(listStart: number, item: unknown): string {
    const indent = listStart - (this.#yaml.lastIndexOf('\n', listStart - 1) + 1);
    const text = toYaml([item]).trimEnd();
    return this.#lines(text.replace(/^(?=.)/gm, ' '.repeat(indent)));
  }

  #endOf(pair: Pair): number {
    return lastFilled(
      this.#yaml,
      pair.value === null ? endOfNode(pair.key) + 1 : endOfNode(pair.value),
    );
  }

  #lineEndAfter(position: number): number {
    const end = this.#yaml.indexOf(this.#lineEnd, position);
    return end === -1 ? this.#yaml.length : end;
  }

  #lines(text: string): string {
    return this.#lineEnd === '\n' ? text : text.replaceAll('\n', this.#lineEnd);
  }

  #splice(start: number, end: number, text: string): void {
    this.#yaml = this.#yaml.slice(0, start) + text + this.#yaml.slice(end);
    this.#parsed = undefined;
  }
}

interface Ranged {
  range?: readonly [number, number, number] | null;
}

function startOf(node: unknown): number {
  return (node as Ranged | null)?.range?.[0] ?? 0;
}

function endOfNode(node: unknown): number {
  return (node as Ranged | null)?.range?.[1] ?? 0;
}

/** The place after the last letter before a position. */
function lastFilled(text: string, position: number): number {
  return text.slice(0, position).trimEnd().length;
}
