import type { Settings } from '#domain/content.ts';
import { addDays, type Day } from '#domain/date.ts';

const DAYS_VALID = 365;

/**
 * Where to report a weakness of the site (RFC 9116). The standard wants a contact; while the office has published
 * none, the file says so instead of naming one.
 */
export function toSecurityTxt(settings: Settings, site: URL, today: Day): string {
  const { email } = settings.contact;
  const contact =
    typeof email === 'string'
      ? [`Contact: mailto:${email}`]
      : [
          '# Contact: chưa công bố, đang chờ Cơ quan Thường trực. Khi có, dòng này sẽ là địa chỉ thư.',
          '# Contact: not published yet by the office in charge.',
        ];
  return [
    ...contact,
    `Expires: ${addDays(today, DAYS_VALID)}T00:00:00Z`,
    'Preferred-Languages: vi, en',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
    '',
  ].join('\n');
}
