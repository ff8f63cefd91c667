import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportRequest, ImportResult } from '#import/run-import.ts';
import { ContentFolder } from './content-folder.ts';

/** A copy of the real content with its documents and glossary, to import a plan's text into. */
export class PlanFolder extends ContentFolder {
  constructor() {
    super();
    for (const name of ['documents', 'glossary', 'communes', 'stories']) {
      cpSync(join('content', name), join(this.root, 'content', name), { recursive: true });
    }
  }

  importPlan(
    given: Buffer | string,
    name = 'ke-hoach.txt',
    options: Partial<ImportRequest> = {},
  ): Promise<ImportResult> {
    return this.import('plan', Buffer.from(given), name, options);
  }

  plan(name: string): string {
    return this.text(`content/plans/${name}`);
  }
}
