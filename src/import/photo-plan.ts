import { dirname, extname } from 'node:path';
import type { Entry } from '#domain/content.ts';
import type { StoryData } from '#domain/story.ts';
import { nearest, toSlug } from '#domain/vietnamese.ts';
import { faultsOfPicture, isPictureName } from '#library/photo-files.ts';
import { FrontMatter } from './front-matter.ts';
import type { ImportContext, ImportFile, ImportFiles } from './kinds.ts';
import type { Doubt } from './office/table.ts';
import { Refusal } from './office/refusal.ts';
import type { ImportPlan } from './plan.ts';
import type { FileChange } from './staged-changes.ts';
import { takePhoto, type TakenPhoto } from './take-photo.ts';

/** What no file tells of a photograph; a list holds one text for each file, or one for all where that can be true. */
export interface PhotoWords {
  alt: readonly string[];
  caption: readonly string[];
  credit: readonly string[];
  consent: readonly string[];
}

const NO_WORDS: PhotoWords = { alt: [], caption: [], credit: [], consent: [] };
/** Words that differ from picture to picture, and words that may hold for all of them. */
const WORDS = [
  { field: 'alt', isShared: false, asks: '--alt "điều nhìn thấy trong ảnh"' },
  { field: 'caption', isShared: false, asks: '--caption "chú thích"' },
  { field: 'credit', isShared: true, asks: '--credit "người chụp"' },
  {
    field: 'consent',
    isShared: true,
    asks: '--consent "ai đồng ý cho đăng, ngày nào; hoặc: không có người trong ảnh"',
  },
] as const;
/** Names a camera gives tell nothing, and some tell when the picture was taken. */
const CAMERA_NAME = /^(?:img|dsc|dscn|dscf|pxl|image|photo|anh|screenshot|z)?-?[\d-]+[a-z]?$/;

/** Photographs for a story: with files they are added to it, without they are those beside it that need mending. */
export function planPhotos(files: ImportFiles, context: ImportContext): Promise<ImportPlan> {
  const story = storyOf(context);
  return files.length === 0 ? planMending(story, context) : planAdding(story, files, context);
}

type Story = Entry<StoryData>;

function storyOf({ content, story: id = '' }: ImportContext): Story {
  const story = content.stories.find((entry) => entry.id === id);
  if (story !== undefined) return story;
  const near = nearest(
    id,
    content.stories.map((entry) => entry.id),
  );
  const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
  throw new Refusal(`không có câu chuyện "${id}" trong content/stories/.${hint}`);
}

async function planAdding(
  story: Story,
  files: ImportFiles,
  { photoWords = NO_WORDS, namesIn, textOf }: ImportContext,
): Promise<ImportPlan> {
  refuseMissingWords(photoWords, files.length);
  const folder = dirname(story.file);
  const names = new NameGiver(namesIn(folder));
  const taken = await takeAll(files);
  const before = textOf(story.file);
  const frontMatter = new FrontMatter(before);
  const changes: FileChange[] = [];
  const told: string[] = [];
  for (const [index, { file, photo }] of taken.entries()) {
    const key = names.give(file.name);
    const name = `${key}.jpg`;
    const words = WORDS.map(({ field }) => [field, wordsFor(photoWords[field], index)] as const);
    frontMatter.append('photos', { key, src: `./${name}`, ...Object.fromEntries(words) });
    changes.push({ file: `${folder}/${name}`, after: photo.bytes });
    told.push(`${file.name}: ${name}, ${sizeOf(photo)}. Đặt vào bài bằng <Anh ma="${key}" />`);
  }
  changes.push({ file: story.file, before, after: frontMatter.toString() });
  return { changes, told, doubts: taken.flatMap(doubtsOf), unchanged: 0 };
}

/** Nobody's words are invented: what is missing is asked for, all at once. */
function refuseMissingWords(words: PhotoWords, count: number): void {
  const missing = WORDS.filter(({ field, isShared }) => {
    const given = words[field].filter((text) => text.trim() !== '').length;
    return given !== count && !(isShared && given === 1);
  });
  if (missing.length === 0) return;
  const each = count > 1 ? ` (${count} ảnh: mỗi ảnh một lần, theo thứ tự tệp)` : '';
  throw new Refusal(`thiếu${each}: ${missing.map(({ asks }) => asks).join(', ')}.`);
}

function wordsFor(given: readonly string[], index: number): string {
  return (given.length === 1 ? given[0] : given[index])?.trim().normalize('NFC') ?? '';
}

interface Taken {
  file: ImportFile;
  photo: TakenPhoto;
}

/** All files or none: a refusal names every file that cannot be taken. */
async function takeAll(files: ImportFiles): Promise<Taken[]> {
  const taken: Taken[] = [];
  const refused: string[] = [];
  for (const file of files) {
    try {
      taken.push({ file, photo: await takePhoto(file.bytes) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(`${file.name}: ${error.message}`);
    }
  }
  if (refused.length > 0) throw new Refusal(refused.join('\n'));
  return taken;
}

function doubtsOf({ file, photo }: Taken): Doubt[] {
  return photo.doubts.map((message) => ({ table: file.name, message }));
}

function sizeOf({ width, height, bytes }: TakenPhoto): string {
  return `${width} × ${height}, ${Math.ceil(bytes.length / 1024)} kB`;
}

/** Re-encodes, in place, what lies beside a story as the camera gave it; what cannot be read is told with the remedy. */
async function planMending(
  { file: index }: Story,
  { namesIn, bytesOf }: ImportContext,
): Promise<ImportPlan> {
  const folder = dirname(index);
  const plan: ImportPlan = { changes: [], told: [], doubts: [], unchanged: 0 };
  for (const name of namesIn(folder).filter(isPictureName)) {
    const file = `${folder}/${name}`;
    const before = bytesOf(file);
    const faults = await faultsOfPicture(before);
    if (!faults.some(({ isMendable }) => isMendable)) {
      plan.unchanged += 1;
      continue;
    }
    try {
      const photo = await takePhoto(before, { keepsKind: true });
      plan.changes.push({ file, before, after: photo.bytes });
      plan.told.push(`${name}: ${sizeOf(photo)}, không còn thông tin của máy chụp`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      plan.doubts.push({ table: name, message: error.message });
    }
  }
  return plan;
}

/** Gives each picture a name of its own beside the story. */
class NameGiver {
  readonly #used: Set<string>;

  constructor(names: readonly string[]) {
    this.#used = new Set(names.map((name) => name.slice(0, -extname(name).length || undefined)));
  }

  /** "Vườn tiêu.JPG" → "vuon-tieu"; what a camera named is "anh", and a number keeps them apart. */
  give(fileName: string): string {
    const own = toSlug(fileName.slice(0, -extname(fileName).length || undefined));
    const base = own === '' || CAMERA_NAME.test(own) ? 'anh' : own;
    for (let number = 1; ; number += 1) {
      const name = number === 1 && base !== 'anh' ? base : `${base}-${number}`;
      if (this.#used.has(name)) continue;
      this.#used.add(name);
      return name;
    }
  }
}
