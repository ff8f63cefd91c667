import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { foldWhiteSpace } from '../vietnamese.ts';
import { problem } from './fault.ts';

/** Descriptions of photographs that tell a blind reader nothing. */
export function checkAlternatives({ stories }: Content): Problem[] {
  return stories.flatMap((entry) =>
    entry.data.photos.flatMap(({ alt, caption }, index) => {
      const reason = uselessBecause(alt, caption);
      if (reason === undefined) return [];
      const message = `${reason}. Mô tả điều nhìn thấy trong ảnh: ai, làm gì, ở đâu.`;
      return [problem('ALT-USELESS', entry, ['photos', index, 'alt'], message)];
    }),
  );
}

function uselessBecause(alt: string, caption: string): string | undefined {
  const words = bare(alt);
  if (words === bare(caption)) return 'mô tả chép lại chú thích';
  if (
    /\.(?:jpe?g|png|webp|heic|avif|gif)$/i.test(alt) ||
    /^(?:img|dsc|image|photo)[\s_-]?\d+/i.test(alt)
  ) {
    return 'mô tả là tên tệp';
  }
  if (words.split(' ').length < 3) return 'mô tả quá ngắn';
  return undefined;
}

function bare(text: string): string {
  return foldWhiteSpace(text.toLocaleLowerCase('vi').replace(/[^\p{L}\d\s]/gu, ' '));
}
