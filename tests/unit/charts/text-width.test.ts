import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { textWidth, wrapText } from '#charts/text-width.ts';
import {
  DISCLOSURE_LABELS,
  DOCUMENT_KIND_LABELS,
  FORCE_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
} from '#domain/labels.ts';
import { realLibrary } from '../builders.ts';

const FONT = '@expo-google-fonts/be-vietnam-pro';
const FILES = {
  400: '400Regular/BeVietnamPro_400Regular.ttf',
  600: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
} as const;
const resolve = createRequire(import.meta.url).resolve;

function measuredBy(weight: 400 | 600): (text: string) => number {
  GlobalFonts.registerFromPath(resolve(`${FONT}/${FILES[weight]}`), `measured-${weight}`);
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `100px measured-${weight}`;
  return (text) => context.measureText(text).width;
}

const library = realLibrary();
const texts = [
  ...[STATUS_LABELS, DISCLOSURE_LABELS, SECTOR_LABELS, FORCE_LABELS, DOCUMENT_KIND_LABELS].flatMap(
    (labels) => Object.values<string>(labels),
  ),
  ...library.clauses.map((clause) => `${clause.label} ${clause.shortTitle}`),
  ...library.documents.flatMap(({ issuer }) => ('value' in issuer ? [issuer.value] : [])),
  '2003–2015',
  'Chưa rõ ngày ban hành',
  '34/34',
];

it.each([400, 600] as const)('the table of widths agrees with the font, weight %i', (weight) => {
  const measure = measuredBy(weight);
  expect(measure('mmmm')).toBeGreaterThan(measure('iiii') * 3);
  for (const text of texts) {
    const ratio = textWidth(text, 100, weight) / measure(text);
    expect(ratio, text).toBeGreaterThan(0.98);
    expect(ratio, text).toBeLessThan(1.08);
  }
});

it('a letter with marks is as wide as its base letter, an unknown one as the widest', () => {
  expect(textWidth('ệ', 10)).toBe(textWidth('e', 10));
  expect(textWidth('漢', 10)).toBe(textWidth('W', 10));
});

it('a label is broken between words into lines of about equal length', () => {
  expect(wrapText('II.1 Triển khai nghị quyết', 14, 130)).toEqual([
    'II.1 Triển khai',
    'nghị quyết',
  ]);
  expect(wrapText('Quá hạn', 14, 130)).toEqual(['Quá hạn']);
});

it('no line is wider than its limit and no word is lost', () => {
  for (const text of texts) {
    const lines = wrapText(text, 14, 120);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 14), line).toBeLessThanOrEqual(120);
  }
});

it('a word wider than the limit keeps a line of its own', () => {
  expect(wrapText('một nghiêngngảnghiêngngả hai', 14, 60)).toEqual([
    'một',
    'nghiêngngảnghiêngngả',
    'hai',
  ]);
});
