import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { INPUT_FILES } from '#commands/fingerprint.ts';
import { laySmallContent } from '../fixtures/small-site/lay-content.ts';

const HERE = process.cwd();

/** A whole project of its own around the small content of the tests; `drop` removes it. */
export class Project {
  readonly root: string;

  constructor() {
    mkdirSync(join(HERE, '.cache'), { recursive: true });
    this.root = mkdtempSync(join(HERE, '.cache', 'publication-'));
    for (const name of ['src', 'public', ...INPUT_FILES]) {
      cpSync(join(HERE, name), join(this.root, name), { recursive: true });
    }
    laySmallContent(HERE, this.root);
    mkdirSync(join(this.root, 'node_modules'));
    for (const name of readdirSync(join(HERE, 'node_modules'))) {
      if (name === '.cache') continue;
      symlinkSync(join(HERE, 'node_modules', name), join(this.root, 'node_modules', name));
    }
    // The editor's program is the same everywhere and slow to bundle.
    const program = join(HERE, '.cache', 'cms');
    if (existsSync(program)) {
      cpSync(program, join(this.root, '.cache', 'cms'), { recursive: true });
    }
  }

  write(file: string, bytes: string | Buffer): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }

  /** Runs a command of the project as if today were a day; what it printed, with its exit code. */
  run(day: string, command: string, ...args: string[]): { code: number | null; told: string } {
    const main = join(this.root, 'src/commands/main.ts');
    const env = { ...process.env, BUILD_DATE: day, SITE_EDITION: '', NODE_ENV: 'production' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, command, ...args], {
      cwd: this.root,
      env,
      encoding: 'utf8',
    });
    return { code: status, told: stdout + stderr };
  }

  drop(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A built folder as a curious reader would go through it. */
export class Leftovers {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #paths(): string[] {
    return readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.#folder.length + 1));
  }

  /** The pages of the site. */
  pages(): string[] {
    return this.#paths().filter((path) => path.endsWith('.html'));
  }

  /** Files whose path or bytes, unpacked where they are compressed, hold some words. */
  filesWith(words: string): string[] {
    return this.#paths().filter((path) => {
      if (path.includes(words)) return true;
      const bytes = readFileSync(join(this.#folder, path));
      return unpacked(path, bytes).some((part) => part.includes(words));
    });
  }

  /** Pictures that are of one colour all over, whatever they were re-encoded to. */
  async picturesOf(colour: readonly number[]): Promise<string[]> {
    const pictures = this.#paths().filter((path) => /\.(?:jpe?g|png|webp|avif)$/.test(path));
    const found: string[] = [];
    for (const picture of pictures) {
      const { channels } = await sharp(join(this.#folder, picture)).stats();
      if (colour.every((value, index) => Math.abs((channels[index]?.mean ?? 0) - value) < 12)) {
        found.push(picture);
      }
    }
    return found;
  }
}

/** The bytes of a file or, where they are packed, what is in them. */
function unpacked(path: string, bytes: Buffer): Buffer[] {
  if (!/\.(?:zip|xlsx)$/.test(path)) return [bytes];
  return Object.entries(unzipSync(bytes)).flatMap(([name, member]) => [
    Buffer.from(name),
    ...unpacked(name, Buffer.from(member)),
  ]);
}
