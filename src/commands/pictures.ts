import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { formShownIn, PICTURE_NAMES } from '#cms/pictured.ts';
import {
  PICTURE_FOLDER,
  PICTURE_RECORD,
  pictureRecordText,
  type PictureRecord,
} from '#library/guide-pictures.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { Camera, SHARPNESS } from './pictures/camera.ts';
import { SCREEN } from './pictures/desk.ts';
import { LocalCmsPage } from './pictures/editor-page.ts';
import { EXAMPLE_TIME } from './pictures/example-story.ts';
import { LocalCms } from './pictures/office.ts';
import { walk } from './pictures/walk.ts';

/** Milliseconds a step may take: the site behind the preview compiles its pages when they are first asked for. */
const PATIENCE = 120_000;

/**
 * Takes the pictures of the guide for staff anew: `npm run cms` on a repository made for it, and one story walked
 * through it in Chromium. All of them change together, or none does.
 */
export async function run(_args: string[], root: string): Promise<number> {
  const executablePath = await findChromium();
  if (executablePath === undefined) {
    console.error(
      'Không có trình duyệt để chụp. Cài chromium, hoặc đặt CHROMIUM_PATH, rồi chạy lại.',
    );
    return 1;
  }
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const next = await mkdtemp(join(cache, 'hinh-'));
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGUMENTS, '--lang=vi'],
    env: { ...process.env, LANGUAGE: 'vi' },
  });
  const office = await LocalCms.create('pictures');
  try {
    const record = await takeAll(
      root,
      await office.start({ GIT_AUTHOR_DATE: EXAMPLE_TIME, GIT_COMMITTER_DATE: EXAMPLE_TIME }),
      browser,
      next,
    );
    const missing = PICTURE_NAMES.filter((name) => record[name] === undefined);
    if (missing.length > 0) throw new Error(`Chưa chụp được: ${missing.join(', ')}.`);
    await writeFile(join(next, PICTURE_RECORD), pictureRecordText(record));
    const folder = join(root, PICTURE_FOLDER);
    await rm(folder, { recursive: true, force: true });
    await cp(next, folder, { recursive: true });
    console.log(
      `Đã chụp ${PICTURE_NAMES.length} hình vào ${PICTURE_FOLDER}/. Mở xem rồi mới ghi vào kho.`,
    );
    return 0;
  } finally {
    await office.stop();
    await browser.close();
    office.drop();
    await rm(next, { recursive: true, force: true });
  }
}

async function takeAll(
  root: string,
  address: string,
  browser: Browser,
  folder: string,
): Promise<PictureRecord> {
  const page = await browser.newPage({
    viewport: SCREEN,
    deviceScaleFactor: SHARPNESS,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
  });
  page.setDefaultTimeout(PATIENCE);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.clock.setFixedTime(new Date(EXAMPLE_TIME));
  const cms = new LocalCmsPage(page, address);
  await cms.open();
  const camera = new Camera(page, folder);
  await camera.prepare(root);
  await walk({ page, cms, camera }).catch(async (error: unknown) => {
    const seen = join(folder, '..', 'hinh-dung-o-day.png');
    await page.screenshot({ path: seen });
    console.error(`Dừng giữa chừng; màn hình lúc ấy ở .cache/hinh-dung-o-day.png.`);
    throw error;
  });
  return Object.fromEntries(
    [...camera.taken].map(([name, size]) => [name, { form: formShownIn(name), ...size }]),
  );
}
