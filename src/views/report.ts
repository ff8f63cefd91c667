import type { Settings } from '#domain/content.ts';

/** A letter to the office about an error, ready to send; the recipient is blank until the office sets its address. */
export function reportErrorLink(
  settings: Settings,
  page: { title: string; address: string; clause?: string },
): string {
  const { email } = settings.contact;
  const recipient = typeof email === 'string' ? email : '';
  const lines = [
    `Trang: ${page.title}`,
    `Địa chỉ: ${new URL(page.address, settings.address).href}`,
    ...(page.clause === undefined ? [] : [`Chỗ có lỗi: ${page.clause}`]),
    'Nội dung lỗi: ',
  ];
  const subject = encodeURIComponent(`Báo lỗi: ${page.clause ?? page.title}`);
  return `mailto:${recipient}?subject=${subject}&body=${encodeURIComponent(lines.join('\n'))}`;
}
