import { unfilled } from '#domain/unfilled.ts';
import { wordsOf, type ParagraphDoubt } from '../office/docx-story.ts';
import { Refusal } from '../office/refusal.ts';
import type { Zip } from '../office/zip.ts';
import type { FileChange } from '../staged-changes.ts';
import { takePhoto } from '../take-photo.ts';
import type { FoundPhoto } from './story-parts.ts';

/** The pictures of a Word file as they go beside the story, and what its front matter says of them. */
export interface StoryPhotos {
  files: FileChange[];
  fields: Record<string, string>[];
  /** Key of the photograph by the part of the Word file it was. */
  keys: ReadonlyMap<string, string>;
  doubts: ParagraphDoubt[];
}

/** What Word and telephones make up when nobody described a picture. */
const MADE_UP =
  /automatically generated|được tạo (?:ra )?tự động|^a (?:picture|close|group|person)|\.(?:jpe?g|png|heic|webp)$|^(?:img|dsc|image|picture|hình ảnh|ảnh|pic)[\s_-]*\d+$/iu;
const FEWEST_WORDS = 3;
const NOT_IN_FILE =
  'ảnh chỉ được liên kết, không nằm trong tệp Word. Chèn lại ảnh vào Word (Insert, Pictures) rồi nhập.';

export async function photosOf(
  zip: Zip,
  found: readonly FoundPhoto[],
  folder: string,
): Promise<StoryPhotos> {
  const files: FileChange[] = [];
  const fields: Record<string, string>[] = [];
  const keys = new Map<string, string>();
  const doubts: ParagraphDoubt[] = [];
  for (const [index, photo] of found.entries()) {
    const { part } = photo.picture;
    if (keys.has(part)) continue;
    const tell = (message: string) => {
      const words = wordsOf(photo.paragraph) || photo.caption;
      doubts.push({
        paragraph: photo.paragraph.number,
        words,
        message: `ảnh thứ ${index + 1}: ${message}`,
      });
    };
    try {
      const bytes = part === '' ? undefined : zip.bytes(part);
      if (bytes === undefined) throw new Refusal(NOT_IN_FILE);
      const taken = await takePhoto(bytes);
      const key = `anh-${fields.length + 1}`;
      keys.set(part, key);
      files.push({ file: `${folder}/${key}.jpg`, after: taken.bytes });
      fields.push({ key, src: `./${key}.jpg`, ...wordsFor(photo) });
      for (const doubt of taken.doubts) tell(doubt);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(`${error.message} Ảnh này không lấy vào bài.`);
    }
  }
  return { files, fields, keys, doubts };
}

/** Nobody's words are invented: what the file does not say stands as not filled in. */
function wordsFor({ picture, caption, credit }: FoundPhoto): Record<string, string> {
  const alt = picture.alt.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const isTold =
    alt.split(' ').length >= FEWEST_WORDS && !MADE_UP.test(alt) && alt !== caption.trim();
  return {
    alt: isTold ? alt : unfilled('điều nhìn thấy trong ảnh: ai, làm gì, ở đâu'),
    credit: credit ?? unfilled('người chụp'),
    caption: caption === '' ? unfilled('chú thích') : caption,
    consent: unfilled('ai đã đồng ý cho đăng, ngày nào; hoặc "không có người trong ảnh"'),
  };
}
