import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportKind } from '#import/kinds.ts';
import { runImport, type ImportRequest, type ImportResult } from '#import/run-import.ts';

/** A copy of the real plan, tasks and agencies to import into, gone when the test is over. */
export class ContentFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'import-'));

  constructor() {
    onTestFinished(() => {
      rmSync(this.root, { recursive: true, force: true });
    });
    mkdirSync(join(this.root, 'public'));
    for (const name of ['settings', 'plans', 'agencies', 'tasks']) {
      cpSync(join('content', name), join(this.root, 'content', name), { recursive: true });
    }
  }

  import(
    kind: ImportKind,
    bytes: Buffer,
    name: string,
    options: Partial<ImportRequest> = {},
  ): Promise<ImportResult> {
    return runImport(
      {
        kind,
        files: [{ name, bytes }],
        edition: 'official',
        today: '2026-11-25',
        isDryRun: false,
        ...options,
      },
      {
        root: this.root,
        publicFolder: join(this.root, 'public'),
        scratch: join(this.root, '.cache', 'import'),
      },
    );
  }

  text(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  task(code: string): string {
    return this.text(`content/tasks/2026/${code.toLowerCase()}.mdx`);
  }

  /** Every file with its text, to see that nothing changed. */
  snapshot(): Record<string, string> {
    const names = readdirSync(this.root, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, readFileSync(path, 'utf8')];
      }),
    );
  }
}
