import { element } from './xml.ts';

const FONT = 'Times New Roman';

interface Style {
  id: string;
  name: string;
  /** Children of w:pPr, in the order the schema wants. */
  paragraph: readonly string[];
  /** Children of w:rPr, likewise. */
  run: readonly string[];
  /** What a paragraph is that follows one in this style. */
  next?: string;
}

const centred = element('w:jc', { 'w:val': 'center' });
const justified = element('w:jc', { 'w:val': 'both' });
/** One centimetre. */
const firstLine = element('w:ind', { 'w:firstLine': '567' });
const bold = element('w:b');
const italic = element('w:i');
const black = element('w:color', { 'w:val': '000000' });
const keepNext = element('w:keepNext');

function spacing(before: number, after: number, line = 276): string {
  return element('w:spacing', {
    'w:before': String(before * 20),
    'w:after': String(after * 20),
    'w:line': String(line),
    'w:lineRule': 'auto',
  });
}

function size(points: number): string {
  return element('w:sz', { 'w:val': String(points * 2) });
}

/** Sizes and faces of Nghị định 30/2020/NĐ-CP, Phụ lục I; Word's own ids where it has the style, so that headings are real. */
const STYLES: readonly Style[] = [
  { id: 'Header', name: 'header', paragraph: [spacing(0, 0, 240), centred], run: [size(13)] },
  {
    id: 'HeadUpper',
    name: 'Quốc hiệu',
    paragraph: [spacing(0, 0, 240), centred],
    run: [bold, size(12)],
  },
  {
    id: 'HeadMotto',
    name: 'Tiêu ngữ',
    paragraph: [spacing(0, 0, 240), centred],
    run: [bold, size(13)],
  },
  {
    id: 'Title',
    name: 'Title',
    paragraph: [keepNext, spacing(18, 0), centred],
    run: [bold, black, size(14)],
    next: 'Subtitle',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: [keepNext, spacing(0, 6), centred],
    run: [bold, black, size(14)],
  },
  { id: 'Issuing', name: 'Ban hành kèm theo', paragraph: [spacing(0, 0), centred], run: [italic] },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: [keepNext, spacing(12, 6), firstLine, element('w:outlineLvl', { 'w:val': '0' })],
    run: [bold, black, size(14)],
    next: 'Clause',
  },
  { id: 'Clause', name: 'Khoản', paragraph: [spacing(0, 6), firstLine, justified], run: [] },
  { id: 'Source', name: 'Nguồn', paragraph: [spacing(0, 0, 240)], run: [size(10)] },
];

/** Children of styles.xml. */
export const DOCX_STYLES = [
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:cs': FONT, 'w:eastAsia': FONT }),
        size(14),
        element('w:lang', { 'w:val': 'vi-VN' }),
      ),
    ),
    element('w:pPrDefault'),
  ),
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' },
    element('w:name', { 'w:val': 'Normal' }),
  ),
  ...STYLES.map(({ id, name, paragraph, run, next }) =>
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': id },
      element('w:name', { 'w:val': name }),
      element('w:basedOn', { 'w:val': 'Normal' }),
      element('w:next', { 'w:val': next ?? id }),
      element('w:qFormat'),
      element('w:pPr', {}, ...paragraph),
      element('w:rPr', {}, ...run),
    ),
  ),
].join('');
