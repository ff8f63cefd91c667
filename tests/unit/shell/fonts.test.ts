import { globSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { describe, expect, test } from 'vitest';

const FILES = ['public/fonts/be-vietnam-pro-400.woff2', 'public/fonts/be-vietnam-pro-600.woff2'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

function readFont(file: string): Font {
  const font = create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a collection`);
  return font;
}

function missingFrom(font: Font, text: string): string[] {
  return [...new Set(text)].filter(
    (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );
}

function lettersOf(pattern: string): string {
  const texts = globSync(pattern).map((file) => readFileSync(file, 'utf8'));
  return texts.join('').replace(/[^\p{L}\p{M}\p{N}\p{P}]/gu, '');
}

test('the two font files together weigh at most 45 kB', () => {
  const bytes = FILES.reduce((sum, file) => sum + readFileSync(file).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(45_000);
});

describe.each(FILES)('%s', (file) => {
  const font = readFont(file);

  test('has every letter of the Vietnamese alphabet with every tone, small and capital', () => {
    const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
      TONES.map((tone) => (vowel + tone).normalize('NFC')),
    );
    const alphabet = `${vowels.join('')}bcdđghklmnpqrstvxfjwz`;
    expect([...alphabet]).toHaveLength(93);
    expect(missingFrom(font, alphabet + alphabet.toLocaleUpperCase('vi'))).toEqual([]);
  });

  test('has the loose marks that decomposed Vietnamese and the Jrai and Bahnar ŏ, ĕ, ơ̆ are made with', () => {
    expect(missingFrom(font, 'đŏĕĭơ̆čñ'.normalize('NFD') + 'ấỡị'.normalize('NFD'))).toEqual([]);
  });

  test('has every letter, digit and punctuation mark of the plan', () => {
    const text = lettersOf('content/plans/2026/*.mdx');
    expect(text.length).toBeGreaterThan(5_000);
    expect(missingFrom(font, text)).toEqual([]);
  });

  test('has every letter and punctuation mark of the names of communes, agencies and stories', () => {
    const text = lettersOf('content/{communes,agencies,stories}/**/*.{csv,mdx}');
    expect(missingFrom(font, text)).toEqual([]);
  });
});

test('every fallback face is scaled to the line of the font it stands for', () => {
  const css = readFileSync('src/shell/fonts.css', 'utf8');
  const { ascent, descent, unitsPerEm } = readFont(FILES[0] ?? '');
  const faces = css.split('@font-face').filter((face) => face.includes('size-adjust:'));
  expect(faces).toHaveLength(6);
  for (const face of faces) {
    const percent = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1]);
    const scaled = (name: string) => (percent('size-adjust') * percent(name)) / 10_000;
    expect(scaled('ascent-override')).toBeCloseTo(ascent / unitsPerEm, 3);
    expect(scaled('descent-override')).toBeCloseTo(-descent / unitsPerEm, 3);
  }
});
