import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';

/** A file below public/ that content names, and where it names it. */
export interface AttachedFile extends Pick<Problem, 'file' | 'path' | 'line' | 'column'> {
  /** Path below public/. */
  attached: string;
}

/**
 * The original files the documents name, and a fault for each file named by documents or by evidence
 * that is not there.
 */
export function attachedFiles(
  publicFolder: string,
  { documents, tasks }: Pick<Content, 'documents' | 'tasks'>,
  locate: (place: Pick<Problem, 'file' | 'path'>) => { line?: number; column?: number },
): { attachments: AttachedFile[]; problems: Problem[] } {
  const named = documents.flatMap(({ file, data }) =>
    data.attachments.map(({ file: attached }, index): AttachedFile => {
      const place = { file, path: ['attachments', index, 'file'] };
      return { ...place, ...locate(place), attached };
    }),
  );
  const evidence = tasks.flatMap(({ file, data }) =>
    data.progress.flatMap((entry, report) =>
      entry.evidence.flatMap(({ file: attached }, index): AttachedFile[] => {
        if (attached === undefined) return [];
        const place = { file, path: ['progress', report, 'evidence', index, 'file'] };
        return [{ ...place, ...locate(place), attached }];
      }),
    ),
  );
  const isThere = ({ attached }: AttachedFile) => existsSync(join(publicFolder, attached));
  return {
    attachments: named.filter(isThere),
    problems: [...named, ...evidence].filter((file) => !isThere(file)).map(notFound),
  };
}

function notFound({ attached, ...place }: AttachedFile): Problem {
  const message = `không có tệp public/${attached}. Chép tệp vào đúng chỗ hoặc sửa lại đường dẫn.`;
  return { code: 'ATTACHMENT-NOT-FOUND', ...place, message };
}
