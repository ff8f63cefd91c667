import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { SECTORS } from '#domain/labels.ts';
import { drawSocialImage, type SocialImage } from '#exports/social-image.ts';

const TITLE = 'Khen thưởng kịp thời các tổ chức kinh tế tập thể, hợp tác xã có thành tích xuất sắc';
const IMAGE: SocialImage = {
  kicker: 'Nhiệm vụ NV-012, khoản 5 mục II',
  title: TITLE,
  footer: 'Kinh tế tập thể Gia Lai',
};
const LOGO_TOP = 477;
/** Darker than anything behind the words. */
const DARK = 150;

interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How dark the darkest pixel of an area is: 255 on blank paper. */
async function darkest(png: Buffer, area: Area): Promise<number> {
  const { channels } = await sharp(await sharp(png).extract(area).toBuffer())
    .greyscale()
    .stats();
  return channels[0]?.min ?? 0;
}

describe('the picture of a page', () => {
  test('is a PNG of 1200 × 630', async () => {
    const { format, width, height } = await sharp(await drawSocialImage(IMAGE)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  });

  test('has the same bytes on every run', async () => {
    const [once, again] = [await drawSocialImage(IMAGE), await drawSocialImage({ ...IMAGE })];
    expect(once.equals(again)).toBe(true);
    expect(once.equals(await drawSocialImage({ ...IMAGE, title: 'Việc khác' }))).toBe(false);
  });

  test.each([undefined, ...SECTORS])('weighs at most 60 kB (%s)', async (sector) => {
    const png = await drawSocialImage(sector === undefined ? IMAGE : { ...IMAGE, sector });
    expect(png.length).toBeLessThanOrEqual(60_000);
  });

  test.each([
    { kind: 'short', title: 'Đẩy mạnh tuyên truyền' },
    { kind: 'usual', title: TITLE },
    {
      kind: 'four-line',
      title: `Kế hoạch hoạt động năm 2026 của ${'Ban Chỉ đạo phát triển '.repeat(3)}`,
    },
    { kind: 'endless', title: 'nghiêng '.repeat(120) },
    { kind: 'unbroken', title: 'Ngoằn'.repeat(60) },
  ])(
    'keeps the words of a $kind title between the margins and above the logo',
    async ({ title }) => {
      const long = { ...IMAGE, kicker: title, title, footer: title };
      const wide = await drawSocialImage(long);
      expect(await darkest(wide, { left: 80, top: 120, width: 1040, height: 340 })).toBeLessThan(
        DARK,
      );
      expect(await darkest(wide, { left: 0, top: 0, width: 78, height: 579 })).toBeGreaterThan(
        DARK,
      );
      expect(await darkest(wide, { left: 1121, top: 0, width: 79, height: 579 })).toBeGreaterThan(
        DARK,
      );
      const overLogo = { left: 0, top: LOGO_TOP - 8, width: 1200, height: 8 };
      expect(await darkest(wide, overLogo)).toBeGreaterThan(DARK);

      const narrow = await drawSocialImage({ ...long, sector: 'rice' });
      const gutter = { left: 702, top: 0, width: 41, height: 579 };
      expect(await darkest(narrow, gutter)).toBeGreaterThan(DARK);
      expect(await darkest(narrow, { ...overLogo, width: 744 })).toBeGreaterThan(DARK);
    },
  );

  test('shows another drawing for every sector', async () => {
    const drawn = await Promise.all(SECTORS.map((sector) => drawSocialImage({ ...IMAGE, sector })));
    expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(SECTORS.length);
  });
});
