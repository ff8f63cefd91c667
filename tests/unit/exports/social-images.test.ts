import { describe, expect, test } from 'vitest';
import { routes, toPlan, toSocialImage, toStory, toTask } from '#domain/route.ts';
import { pictureAddressOfTask, socialImagesOf } from '#exports/social-images.ts';
import { aLibrary } from './small-library.ts';

const library = aLibrary({
  tasks: [{ title: 'Khen thưởng kịp thời' }],
  stories: [{ title: 'Mật ong Phương Di: hạng sao đã rõ', sector: 'honey' }],
});
const images = socialImagesOf(library);

describe('the pictures of the site', () => {
  test('are those of the home page, the plan, each task and each story, at the address the page gives', () => {
    const addresses = images.map(({ name }) => `/og/${name}.png`);
    expect(addresses).toEqual(
      [routes.home, toPlan(2026), toTask(2026, 'nv-001'), toStory('htx-1')].map(toSocialImage),
    );
    expect(addresses[0]).toBe('/og/trang-dau.png');
  });

  test('say what the task is and where the plan gives it', () => {
    expect(images[2]?.image).toMatchObject({
      kicker: 'Nhiệm vụ NV-001, khoản 1 mục II',
      title: 'Khen thưởng kịp thời',
    });
  });

  test('keep the name before the colon of a story on one line, beside the drawing of its sector', () => {
    expect(images[3]?.image).toMatchObject({
      kicker: 'Mô hình hợp tác xã: nuôi ong, mật ong',
      title: 'Mật\u00a0ong\u00a0Phương\u00a0Di: hạng sao đã rõ',
      sector: 'honey',
    });
  });

  test('leave out the tasks where there are too many to draw, which then show the plan’s', () => {
    const [task] = library.tasks;
    if (task === undefined) throw new Error('there is no task');
    const many = { ...library, tasks: Array.from({ length: 501 }, () => task) };
    expect(socialImagesOf(many)).toHaveLength(3);
    expect(pictureAddressOfTask(task, many)).toBe(toPlan(2026));
    expect(pictureAddressOfTask(task, library)).toBe(toTask(2026, 'nv-001'));
  });
});
