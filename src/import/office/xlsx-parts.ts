import { meaningOf, type NumberMeaning } from './number-format.ts';
import { Refusal } from './refusal.ts';
import { fromTcvn3, isTcvn3Font, isVniFont } from './tcvn3.ts';
import { childAt, childrenOf, isOn, parseXml, textOf, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

/** How one style of a workbook shows a cell. */
export interface CellStyle {
  meaning: NumberMeaning;
  font: string | undefined;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  sheets: readonly { name: string; part: string; isHidden: boolean }[];
  isFrom1904: boolean;
  styles: readonly CellStyle[];
  strings: readonly XmlElement[];
}

export function readWorkbook(zip: Zip): Workbook {
  const path = mainPart(zip);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = relationsOf(zip, path);
  const workbook = parsePart(zip, path);
  if (workbook === undefined) {
    throw new Refusal(
      'Trong tệp không có bảng tính nào. Mở bằng Excel, lưu lại dạng .xlsx rồi nhập.',
    );
  }
  const shared = [...relations.values()].find((target) => target.endsWith('sharedStrings.xml'));
  const styles = [...relations.values()].find((target) => target.endsWith('styles.xml'));
  return {
    sheets: childrenOf(childAt(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
      name: attributes['name'] ?? '',
      part: resolve(folder, relations.get(attributes['id'] ?? '') ?? ''),
      isHidden: (attributes['state'] ?? 'visible') !== 'visible',
    })),
    isFrom1904: isOn(childAt(workbook, 'workbookPr')?.attributes['date1904']),
    styles: stylesOf(parsePart(zip, resolve(folder, styles ?? 'styles.xml'))),
    strings: childrenOf(parsePart(zip, resolve(folder, shared ?? 'sharedStrings.xml')), 'si'),
  };
}

/** The text of a string item or an inline string: phonetic guides left out, old alphabets turned into Unicode. */
export function stringText(
  item: XmlElement | undefined,
  cellFont: string | undefined,
): { text: string; isVni: boolean } {
  const runs = childrenOf(item).flatMap((child) => {
    if (child.name === 't') return [{ text: textOf(child), font: cellFont }];
    if (child.name !== 'r') return [];
    const font = childAt(child, 'rPr', 'rFont')?.attributes['val'] ?? cellFont;
    return [{ text: textOf(childAt(child, 't')), font }];
  });
  const text = runs.map(({ text: words, font }) => toUnicode(unescape(words), font)).join('');
  return { text, isVni: runs.some(({ font }) => isVniFont(font)) };
}

export function toUnicode(text: string, font: string | undefined): string {
  return font !== undefined && isTcvn3Font(font) ? fromTcvn3(text, font) : text;
}

/** Spreadsheets write characters XML has no place for as `_x000D_`. */
function unescape(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_match, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function mainPart(zip: Zip): string {
  const root = parsePart(zip, '_rels/.rels');
  const target = childrenOf(root, 'Relationship').find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  )?.attributes['Target'];
  return resolve('', target ?? 'xl/workbook.xml');
}

function relationsOf(zip: Zip, path: string): Map<string, string> {
  const slash = path.lastIndexOf('/') + 1;
  const part = parsePart(zip, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  return new Map(
    childrenOf(part, 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
}

function resolve(folder: string, target: string): string {
  return target.startsWith('/')
    ? target.slice(1)
    : new URL(target, `zip:/${folder}`).pathname.slice(1);
}

export function parsePart(zip: Zip, name: string): XmlElement | undefined {
  const text = zip.text(name);
  return text === undefined ? undefined : parseXml(text);
}

function stylesOf(root: XmlElement | undefined): CellStyle[] {
  const codes = new Map(
    childrenOf(childAt(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const fonts = childrenOf(childAt(root, 'fonts'), 'font').map(
    (font) => childAt(font, 'name')?.attributes['val'],
  );
  return childrenOf(childAt(root, 'cellXfs'), 'xf').map(({ attributes }) => ({
    meaning: meaningOf(Number(attributes['numFmtId'] ?? 0), codes),
    font: fonts[Number(attributes['fontId'] ?? 0)],
  }));
}
