import { expect, it } from 'vitest';
import { reportErrorLink } from '#views/report.ts';
import { aContent } from '../builders.ts';

const settings = aContent().settings.data;
const page = {
  title: 'Toàn văn',
  address: '/ke-hoach/2026/#ii-5',
  clause: 'khoản 5 mục II Kế hoạch',
};

it('the letter names the page and the clause', () => {
  const link = new URL(reportErrorLink(settings, page));
  expect(link.searchParams.get('subject')).toBe('Báo lỗi: khoản 5 mục II Kế hoạch');
  expect(link.searchParams.get('body')).toContain('https://vi-du.example/ke-hoach/2026/#ii-5');
  expect(link.searchParams.get('body')).toContain('khoản 5 mục II Kế hoạch');
});

it('the recipient is the office once its address is set, and blank until then', () => {
  const withEmail = {
    ...settings,
    contact: { ...settings.contact, email: 'vanphong@vi-du.example' },
  };
  expect(new URL(reportErrorLink(withEmail, page)).pathname).toBe('vanphong@vi-du.example');
  expect(new URL(reportErrorLink(settings, page)).pathname).toBe('');
});
