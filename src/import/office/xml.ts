import sax from 'sax';
import { Refusal } from './refusal.ts';

/** An element with names as they stand after the prefix: tools differ in the prefixes they write. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Reads a part of an office file; entities a document type declares are never expanded. */
export function parseXml(text: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open = [root];
  const reader = sax.parser(true);
  reader.onopentag = ({ name, attributes }) => {
    const element: Growing = { name: localName(name), attributes: {}, children: [] };
    for (const key in attributes) {
      const value = attributes[key];
      if (typeof value === 'string') element.attributes[localName(key)] = value;
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  reader.onclosetag = () => {
    open.pop();
  };
  reader.ontext = reader.oncdata = (words) => {
    open.at(-1)?.children.push(words);
  };
  reader.onerror = (error) => {
    throw new Refusal(
      'Phần bên trong tệp bị hỏng nên không đọc được. Mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi nhập tệp mới đó.',
      { cause: error },
    );
  };
  reader.write(text).close();
  const top = root.children.find((child) => typeof child !== 'string');
  return top ?? root;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element at the end of a path of names. */
export function childAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (parent, name) =>
      parent?.children.find(
        (child): child is XmlElement => typeof child !== 'string' && child.name === name,
      ),
    element,
  );
}

/** The text directly inside an element. */
export function textOf(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? '';
}

/** An on/off property of Word or Excel: present is on, unless its value says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off', 'none'].includes(value);
}
