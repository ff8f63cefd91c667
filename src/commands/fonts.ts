import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const SOURCES = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  600: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
};
const LICENCE = '@expo-google-fonts/be-vietnam-pro/LICENSE_FONT';
const FOLDER = 'public/fonts';

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = Array.from('aăâeêioôơuưy');

function charactersBetween(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join('');
}

const vietnamese = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
].join('');
const characters = [
  charactersBetween(0x20, 0x7e),
  charactersBetween(0xa0, 0xff),
  vietnamese,
  vietnamese.toUpperCase(),
  // Marks of decomposed Vietnamese; the breve also makes Jrai and Bahnar ŏ, ĕ, ĭ, ơ̆, which the font has no glyph for.
  '\u0300\u0301\u0302\u0303\u0306\u0309\u030c\u031b\u0323',
  'čČ',
  '“”‘’–—…•≤≥≈≠−₫',
].join('');

// No hinting: it doubles the files, and at 13–19 px the stacked marks are as clear without it.
const options = {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'],
  noHinting: true,
} as const;

/** Makes the site's two font files from the full fonts, the same bytes on every run, and puts their licence beside them. */
export async function run(_args: string[], root: string): Promise<number> {
  const { resolve } = createRequire(join(root, 'package.json'));
  const folder = join(root, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const [weight, source] of Object.entries(SOURCES)) {
    const font = await subsetFont(await readFile(resolve(source)), characters, options);
    const name = `be-vietnam-pro-${weight}.woff2`;
    await writeFile(join(folder, name), font);
    console.log(`${FOLDER}/${name}: ${font.length.toLocaleString('vi')} byte`);
  }
  await copyFile(resolve(LICENCE), join(folder, 'OFL.txt'));
  return 0;
}
