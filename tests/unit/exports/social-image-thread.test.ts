import { expect, test } from 'vitest';
import { drawInThread } from '#exports/social-image-thread.ts';
import { drawSocialImage, type SocialImage } from '#exports/social-image.ts';

const IMAGE: SocialImage = { kicker: 'Nhiệm vụ NV-012', title: 'Khen thưởng', footer: 'Gia Lai' };

test('a thread gives each order its own picture, byte for byte as drawn here', async () => {
  const images = ['một', 'hai', 'ba', 'bốn', 'năm'].map((title) => ({ ...IMAGE, title }));
  const drawn = await Promise.all(images.map((image) => drawInThread(image)));
  for (const [index, image] of images.entries()) {
    expect(drawn[index]?.equals(await drawSocialImage(image)), image.title).toBe(true);
  }
});

test('one that cannot be drawn says why and does not keep the others', async () => {
  const lost = drawInThread({ ...IMAGE, sector: 'rice', photo: 'khong/co.jpg' });
  const others = [drawInThread(IMAGE), drawInThread({ ...IMAGE, title: 'Khác' })];
  await expect(lost).rejects.toThrow('khong/co.jpg');
  for (const png of await Promise.all(others)) expect(png.length).toBeGreaterThan(1000);
});

test('after the last picture another can be asked for', async () => {
  const once = await drawInThread(IMAGE);
  expect((await drawInThread(IMAGE)).equals(once)).toBe(true);
});
