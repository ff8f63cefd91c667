import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formShownIn, isPictureName, PICTURE_NAMES } from '#cms/pictured.ts';
import { LARGEST, SHARPNESS } from '#commands/pictures/camera.ts';
import { PICTURE_FOLDER, pictureNamedBy, readPictureRecord } from '#library/guide-pictures.ts';
import { realLibrary } from '../unit/builders.ts';

const TAKE_AGAIN = 'Chụp lại bằng lệnh npm run pictures, mở hình ra xem, rồi ghi vào kho.';

const record = readPictureRecord('.');
const files = globSync(`${PICTURE_FOLDER}/*.webp`).map((file) => basename(file, '.webp'));
const shown = realLibrary().guides.flatMap(({ body }) =>
  [...body.matchAll(/!\[[^\]]*\]\(([^)]+)\)/gu)].map(([, address = '']) => pictureNamedBy(address)),
);

/** Why a picture is not the one the editor would give today; undefined when it is. */
function faultOf(name: string): string | undefined {
  const taken = record[name];
  if (!isPictureName(name)) return `Hình "${name}" không thuộc lần chụp nào. ${TAKE_AGAIN}`;
  if (taken === undefined || !files.includes(name)) return `Thiếu hình "${name}". ${TAKE_AGAIN}`;
  if (taken.form === formShownIn(name)) return undefined;
  return `Biểu mẫu đã đổi từ khi chụp hình "${name}". ${TAKE_AGAIN}`;
}

describe('the pictures of the manual', () => {
  test('show the form as it is today', () => {
    const all = new Set([...PICTURE_NAMES, ...files, ...Object.keys(record)]);
    expect([...all].map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('all stand in a chapter, each once', () => {
    const faults = PICTURE_NAMES.flatMap((name) => {
      const times = shown.filter((each) => each === name).length;
      if (times === 1) return [];
      return `Hình "${name}" đứng ở ${times} chỗ trong hướng dẫn. Đặt nó ở đúng một chương, hoặc bỏ dòng của nó ở src/cms/pictured.ts. ${TAKE_AGAIN}`;
    });
    expect(faults).toEqual([]);
    expect(shown.length).toBe(PICTURE_NAMES.length);
  });

  test.each(PICTURE_NAMES)('"%s" has the recorded size and at most 60 kB', async (name) => {
    const bytes = readFileSync(`${PICTURE_FOLDER}/${name}.webp`);
    const { width, height } = await sharp(bytes).metadata();
    const taken = record[name];
    expect([width, height]).toEqual([
      SHARPNESS * (taken?.width ?? 0),
      SHARPNESS * (taken?.height ?? 0),
    ]);
    expect(bytes.length).toBeLessThanOrEqual(LARGEST);
  });
});
