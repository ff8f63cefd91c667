import { childrenOf, parseXml, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

/** What one part of an office file points at. */
export interface Relation {
  /** Last word of the kind: "hyperlink", "image", "footnotes". */
  kind: string;
  /** As written. */
  target: string;
  /** Name of the part it means; empty when the target is outside the file. */
  part: string;
}

export function parsePart(zip: Zip, name: string): XmlElement | undefined {
  const text = zip.text(name);
  return text === undefined ? undefined : parseXml(text);
}

/** The part an office file begins with; the usual one where the file does not say. */
export function mainPart(zip: Zip, usual: string): string {
  const relations = [...relationsOf(zip, '').values()];
  return relations.find(({ kind }) => kind === 'officeDocument')?.part ?? usual;
}

/** What a part points at, by the ids its elements use. */
export function relationsOf(zip: Zip, path: string): Map<string, Relation> {
  const slash = path.lastIndexOf('/') + 1;
  const root = parsePart(zip, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  return new Map(
    childrenOf(root, 'Relationship').map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      const isExternal = attributes['TargetMode'] === 'External';
      const kind = attributes['Type']?.split('/').at(-1) ?? '';
      const part = isExternal ? '' : resolvePart(path, target);
      return [attributes['Id'] ?? '', { kind, target, part }];
    }),
  );
}

/** The name of a part as another part's relation gives it: beside that part, or from the root. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const base = `zip:/${folder}`;
  if (!URL.canParse(target, base)) return target;
  const { pathname } = new URL(target, base);
  // "media/ảnh 1.jpg" comes back in escapes; a stray % was never one.
  return (/%(?![\da-f]{2})/i.test(target) ? pathname : decodeURIComponent(pathname)).slice(1);
}
