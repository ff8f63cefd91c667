import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { relationOptions } from '#cms/config.ts';
import { editorFiles, settingsSchemaFile, type Offered } from '#cms/editor-files.ts';
import { today } from '#library/clock.ts';
import { edition } from '#library/edition.ts';
import { joinLibrary } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { filesOf } from '#library/source.ts';

/** The one file of these that is kept in the repository. */
export const SETTINGS_SCHEMA = '.vscode/site.schema.json';

/**
 * Writes what a file editor needs to complete and explain front matter, below a project's root. Works on content with
 * faults too: then what references may point at is not offered. Returns how many files changed.
 */
export function writeEditorFiles(root: string): number {
  let changed = 0;
  const files = editorFiles(root, (name) => filesOf(root, name), offeredIn(root));
  files.set(SETTINGS_SCHEMA, settingsSchemaFile());
  for (const [path, text] of files) {
    const file = join(root, path);
    if (read(file) === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    changed += 1;
  }
  return changed;
}

function offeredIn(root: string): Offered {
  const { content } = readContent(root);
  return content === undefined ? {} : relationOptions(joinLibrary(content, today(), edition()));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
