import { TrackedPage } from './support/tracked-page.ts';
import { expect, test } from './support/test.ts';

test('on the day it was built a page says what it was built to say', async ({ page }) => {
  const tracked = new TrackedPage(page);
  await tracked.openAt('2026-11-25T23:59:00+07:00');
  await expect(tracked.shown).toHaveCount(3);
  await expect(tracked.note).toBeEmpty();
  await expect(tracked.badge('nv-001')).toHaveText('Đang thực hiện, trong hạn');
  await expect(tracked.sentence).toHaveText('Câu cũ.');
  await expect(tracked.due).toHaveText(['Hạn 15/12']);
});

test('a clock behind the day of the build changes nothing', async ({ page }) => {
  const tracked = new TrackedPage(page);
  await tracked.openAt('2026-01-01T12:00:00+07:00');
  await expect(tracked.note).toBeEmpty();
  await expect(tracked.age).toHaveText('cách đây 51 ngày');
});

test('a page of last week tells how old the news is now, and that no status changed', async ({
  page,
}) => {
  const tracked = new TrackedPage(page);
  await tracked.openAt('2026-12-02T08:00:00+07:00');
  await expect(tracked.age).toHaveText('cách đây 58 ngày');
  await expect(tracked.badge('nv-001')).toHaveText('Đang thực hiện, trong hạn');
  await expect(tracked.asOf).toHaveText('02/12/2026');
  await expect(tracked.note).toHaveText(
    'Trang này dựng ngày 25/11/2026. Trình duyệt đã tính lại đến hôm nay, 02/12/2026: không nhiệm vụ nào đổi trạng thái; số ngày từ báo cáo gần nhất đã cập nhật. Báo cáo đăng sau ngày dựng chưa có ở đây.',
  );
  await expect(tracked.note).toHaveAttribute('data-calm', '');
  await expect(tracked.due).toHaveText(['Hạn 15/12', 'Hạn 31/12']);
});

test.describe('far from Gia Lai', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('a task is late from midnight in Vietnam, and not before', async ({ page }) => {
    const tracked = new TrackedPage(page);
    await tracked.openAt('2026-12-15T23:59:00+07:00');
    await expect(tracked.asOf).toHaveText('15/12/2026');
    await expect(tracked.badge('nv-001')).toHaveAttribute('data-status', 'on-track');
    await tracked.openAt('2026-12-16T00:00:00+07:00');
    await expect(tracked.badge('nv-001')).toHaveAttribute('data-status', 'late');
  });
});

test('a task that has turned late says so, and why, and the numbers with it', async ({ page }) => {
  const tracked = new TrackedPage(page);
  await tracked.openAt('2026-12-16T08:00:00+07:00');
  await expect(tracked.badge('nv-001')).toHaveText('Quá hạn');
  await expect(tracked.reason).toHaveText('Luật quá hạn');
  await expect(tracked.badge('nv-003')).toHaveText('Hoàn thành đúng hạn');
  await expect(tracked.count('late')).toHaveText('1');
  await expect(tracked.count('late')).toBeVisible();
  await expect(tracked.count('on-track')).toBeHidden();
  await expect(tracked.part('late')).toHaveAttribute('width', '100');
  await expect(tracked.part('unpublished')).toHaveAttribute('x', '200');
  await expect(tracked.sentence).toHaveText(
    'Trong 4 nhiệm vụ: 1 đã hoàn thành, 1 quá hạn, 2 chưa đủ thông tin để xác định.',
  );
  await expect(tracked.note).toContainText('16/12/2026: 1 nhiệm vụ thành quá hạn');
  await expect(tracked.note).not.toHaveAttribute('data-calm');
});

test('the filters find a task by what it has become', async ({ page }) => {
  const tracked = new TrackedPage(page);
  await tracked.openAt('2027-01-10T08:00:00+07:00');
  await expect(tracked.field('trang-thai').locator('[value="qua-han"]')).toHaveText('Quá hạn (2)');
  await tracked.field('thoi-han').selectOption('qua-han');
  await expect(tracked.shown).toHaveCount(2);
  await tracked.field('do-moi').selectOption('hon-mot-quy');
  await expect(tracked.shown).toHaveAttribute('id', 'nv-001');
  await expect(tracked.due).toHaveText(['Không có nhiệm vụ nào.']);
});
