import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { isUnfilled } from '../unfilled.ts';
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

/** Words of a description that tell of people, and words that tell of none. */
const PEOPLE =
  /(?<!\p{L})(?:người|ông|bà|chị|nông dân|công nhân|xã viên|thành viên|cán bộ|em bé|học sinh)(?!\p{L}| con(?!\p{L}))/iu;
const NOBODY = /(?:không|vắng)(?: có| thấy)?(?: một)?(?: bóng)? người|vắng người|của người dân/giu;
/** A consent that is none. */
const NOT_GIVEN =
  /(?<!\p{L})(?:chưa|không rõ|sẽ|đang) ?(?:xin|hỏi|đồng ý|có|rõ|biết|được|liên hệ)?(?!\p{L})/iu;

/** People in a photograph have agreed to be shown, and the note of it says so. */
export function checkConsents({ stories }: Content): Problem[] {
  return stories.flatMap((entry) =>
    entry.data.photos.flatMap(({ alt, consent }, index) => {
      const message = consentFault(alt, consent);
      return message === undefined
        ? []
        : [problem('PHOTO-CONSENT', entry, ['photos', index, 'consent'], message)];
    }),
  );
}

function consentFault(alt: string, consent: string): string | undefined {
  // A draft that says what is still to be asked is told by TEXT-UNFILLED.
  if (isUnfilled(consent)) return undefined;
  const [notGiven] = NOT_GIVEN.exec(consent) ?? [];
  if (notGiven !== undefined) {
    return `"${consent}" chưa phải là sự đồng ý. Hỏi người trong ảnh trước, ghi ai đồng ý, ngày nào; chưa có thì bỏ ảnh ra.`;
  }
  const [person] = PEOPLE.exec(alt.replace(NOBODY, ' ')) ?? [];
  if (person === undefined || !/không có (?:ai|người)/iu.test(consent)) return undefined;
  return `mô tả nói có "${person}" mà ở đây ghi không có người. Ghi ai đã đồng ý, ngày nào.`;
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
