import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { Refusal } from '#import/office/refusal.ts';
import { takePhoto } from '#import/take-photo.ts';
import { isPictureName } from '#library/photo-files.ts';

/** A file on its way into the repository, as Decap's interface sends it. */
export interface Upload {
  /** Below the repository's root. */
  path: string;
  /** Base64. */
  content: string;
  encoding?: string;
}

/** Kinds that keep their name; of any other a JPEG would be made, and its name would lie. */
const KEPT = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif']);
/** As many as one entry's form may hold open at once. */
const MOST_KEPT = 40;

/** Re-encodes pictures as `npm run import -- photo` does, each once however often it is sent. */
export class Intake {
  readonly #taken = new Map<string, Promise<Buffer>>();

  /** @throws {Refusal} for a picture that cannot be taken, with its name */
  async take(upload: Upload): Promise<Upload> {
    const bytes = await this.bytesOf(upload);
    return { ...upload, content: bytes.toString('base64'), encoding: 'base64' };
  }

  bytesOf({ path, content }: Upload): Promise<Buffer> {
    const bytes = Buffer.from(content, 'base64');
    if (!isPictureName(path)) return Promise.resolve(bytes);
    const key = createHash('sha256').update(path).update(bytes).digest('hex');
    const known = this.#taken.get(key);
    if (known !== undefined) return known;
    const taken = retake(path, bytes);
    this.#taken.set(key, taken);
    const [oldest] = this.#taken.keys();
    if (this.#taken.size > MOST_KEPT && oldest !== undefined) this.#taken.delete(oldest);
    return taken;
  }
}

async function retake(path: string, bytes: Buffer): Promise<Buffer> {
  const name = basename(path);
  try {
    const { bytes: taken } = await takePhoto(bytes, { keepsKind: true });
    if (!KEPT.has(extname(name).toLowerCase())) {
      throw new Refusal('ảnh loại này không đăng được. Lưu lại thành JPEG (.jpg) rồi chọn lại.');
    }
    return taken;
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${name}: ${error.message}`);
    throw error;
  }
}
