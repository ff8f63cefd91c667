import { writeEditorFiles } from './editor-support.ts';

/** Prepares the project for an editor of files; VS Code runs this by itself when the folder is opened. */
export function run(_args: string[], root: string): Promise<number> {
  const changed = writeEditorFiles(root);
  console.log(
    changed === 0
      ? 'Gợi ý cho trình soạn thảo đã mới nhất.'
      : `Đã ghi gợi ý cho trình soạn thảo (${changed} tệp trong .astro/collections).`,
  );
  return Promise.resolve(0);
}
