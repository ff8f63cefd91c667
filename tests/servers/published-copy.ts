import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { KeptPack } from '#library/kept-pack.ts';
import { compressTextFiles } from '#publish/compress.ts';

/** Copies a built site into `folder` and compresses it there as `npm run publish` does, for a server to serve. */
export async function publishedCopy(built: string, folder: string): Promise<string> {
  cpSync(built, folder, { recursive: true });
  await compressTextFiles(folder, { kept: new KeptPack(join('.cache', 'published')) });
  return folder;
}
