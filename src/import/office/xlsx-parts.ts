import { meaningOf, type NumberMeaning } from './number-format.ts';
import { Refusal } from './refusal.ts';
import { fromTcvn3, isTcvn3Font, isVniFont } from './tcvn3.ts';
import { mainPart, parsePart, relationsOf, resolvePart } from './parts.ts';
import { childAt, childrenOf, isOn, textOf, type XmlElement } from './xml.ts';
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
  const path = mainPart(zip, 'xl/workbook.xml');
  const relations = relationsOf(zip, path);
  const partNamed = (name: string) =>
    [...relations.values()].find(({ part }) => part.endsWith(name))?.part ??
    resolvePart(path, name);
  const workbook = parsePart(zip, path);
  if (workbook === undefined) {
    throw new Refusal(
      'Trong tệp không có bảng tính nào. Mở bằng Excel, lưu lại dạng .xlsx rồi nhập.',
    );
  }
  return {
    sheets: childrenOf(childAt(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
      name: attributes['name'] ?? '',
      part: relations.get(attributes['id'] ?? '')?.part ?? '',
      isHidden: (attributes['state'] ?? 'visible') !== 'visible',
    })),
    isFrom1904: isOn(childAt(workbook, 'workbookPr')?.attributes['date1904']),
    styles: stylesOf(parsePart(zip, partNamed('styles.xml'))),
    strings: childrenOf(parsePart(zip, partNamed('sharedStrings.xml')), 'si'),
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
