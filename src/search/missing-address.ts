import { routes } from '#domain/route.ts';

/** The words of the last part of an address that leads nowhere: "/van-ban/nghi-quyet-20/" → "nghi quyet 20". */
export function wordsOfAddress(path: string): string {
  const last = path.split('/').findLast((segment) => segment !== '') ?? '';
  return safeDecode(last)
    .replace(/\.html?$/u, '')
    .replace(/[-_.+\s]+/gu, ' ')
    .trim();
}

/** Puts into the search box what the reader seems to have been looking for; nothing is searched before they ask. */
export function suggestWords(box: HTMLInputElement): void {
  if (box.value === '' && location.pathname !== routes.notFound) {
    box.value = wordsOfAddress(location.pathname);
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
