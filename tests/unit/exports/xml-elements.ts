import { DOMParser } from '@xmldom/xmldom';

/** The text of every element of a name, in order; throws when the document is not well-formed. */
export function elementsOf(xml: string, name: string): string[] {
  const parser = new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const found = parser.parseFromString(xml, 'text/xml').getElementsByTagName(name);
  return Array.from({ length: found.length }, (_, index) => found.item(index)?.textContent ?? '');
}
