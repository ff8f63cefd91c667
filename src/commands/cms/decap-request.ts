import { z } from 'zod';
import type { DecapRequest } from './git-server.ts';
import type { Upload } from './uploads.ts';

/** What Decap's interface sends. */
export const decapRequest = z.object({
  action: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
});

/** A file as a form wrote it. */
export interface DataFile {
  path: string;
  slug: string;
  raw: string;
  /** Where the file is to be moved. */
  newPath?: unknown;
}

/** The files of an entry that is being saved. */
export function dataFilesOf({ action, params }: DecapRequest): DataFile[] {
  return action === 'persistEntry' ? listOf(params['dataFiles']).filter(isDataFile) : [];
}

/** The pictures and files that come along. */
export function uploadsOf({ action, params }: DecapRequest): Upload[] {
  const sent = action === 'persistMedia' ? [params['asset']] : listOf(params['assets']);
  return sent.filter(isUpload);
}

/** Whether it moves the branch that is published, other than by a picture. */
export function isPublishing({ action, params }: DecapRequest): boolean {
  if (action === 'publishUnpublishedEntry') return true;
  const { options } = params;
  return action === 'persistEntry' && !(isRecord(options) && options['useWorkflow'] === true);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isDataFile(value: unknown): value is DataFile {
  return isRecord(value) && ['path', 'slug', 'raw'].every((key) => typeof value[key] === 'string');
}

function isUpload(value: unknown): value is Upload {
  return isRecord(value) && ['path', 'content'].every((key) => typeof value[key] === 'string');
}
