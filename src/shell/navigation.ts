import { routes, toPlan, toVerification } from '#domain/route.ts';

export interface NavigationItem {
  label: string;
  href: string;
  /** Language of the label and of the page, where it is not Vietnamese. */
  lang?: 'en';
}

/** The doors of the site, as in the header of every page. */
export function mainNavigation(year: number): NavigationItem[] {
  return [
    { label: 'Kế hoạch', href: toPlan(year) },
    { label: 'Nhiệm vụ', href: routes.tasks },
    { label: 'Mô hình HTX', href: routes.stories },
    { label: 'Văn bản', href: routes.documents },
    { label: 'Xã, phường', href: routes.communes },
    { label: 'Dữ liệu', href: routes.data },
  ];
}

/** The rest of the rooms, in the footer of the page at an address. */
export function footerNavigation(address: string): NavigationItem[] {
  return [
    { label: 'Cơ quan', href: routes.agencies },
    { label: 'Thuật ngữ', href: routes.glossary },
    { label: 'Thay đổi gần đây', href: routes.changes },
    { label: 'Giới thiệu, liên hệ', href: routes.about },
    { label: 'Kiểm chứng trang này', href: toVerification(address) },
    { label: 'Đọc khi không có mạng', href: routes.offline },
    { label: 'Hướng dẫn đăng bài', href: routes.manual },
    { label: 'Tìm kiếm', href: routes.search },
    { label: 'English', href: routes.english, lang: 'en' },
  ];
}
