import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The decree wants Times New Roman; Tinos has its measures, Vietnamese and a licence that lets it go into a file (OFL). */
const FAMILY = 'Times New Roman';
const PACKAGE = '@expo-google-fonts/tinos';
const FACES = [
  { weight: 400, style: 'normal', file: '400Regular/Tinos_400Regular.ttf' },
  { weight: 700, style: 'normal', file: '700Bold/Tinos_700Bold.ttf' },
  { weight: 400, style: 'italic', file: '400Regular_Italic/Tinos_400Regular_Italic.ttf' },
  { weight: 700, style: 'italic', file: '700Bold_Italic/Tinos_700Bold_Italic.ttf' },
] as const;

/** Addresses only the printer knows; no such file is in the built site. */
const FOLDER = '/_may-in/';
export const FONT_SHEET = `${FOLDER}phong-chu.css`;

/** Address → bytes of the typefaces that stand in for the machine's own, with the style sheet that names them. */
export type Typefaces = ReadonlyMap<string, Buffer>;

/** @param root the project, whose packages hold them. */
export async function readTypefaces(root: string): Promise<Typefaces> {
  const { resolve } = createRequire(join(root, 'package.json'));
  const files = await Promise.all(
    FACES.map(async (face) => ({
      ...face,
      address: FOLDER + face.file,
      bytes: await readFile(resolve(`${PACKAGE}/${face.file}`)),
    })),
  );
  const sheet = files.map(
    ({ weight, style, address }) =>
      `@font-face{font-family:'${FAMILY}';font-weight:${weight};font-style:${style};src:url(${address})}`,
  );
  return new Map([
    [FONT_SHEET, Buffer.from(sheet.join('\n'))],
    ...files.map(({ address, bytes }): [string, Buffer] => [address, bytes]),
  ]);
}
