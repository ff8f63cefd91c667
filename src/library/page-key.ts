import type { Content, Entry } from '#domain/content.ts';
import type { QuotingPlace } from '#domain/document.ts';
import type { Library } from './join.ts';
import { sha256 } from './sha256.ts';

/** Entries whose prose stands on their own page and on no other. */
const WITH_PAGE = ['documents', 'tasks', 'stories', 'guides', 'summaries'] as const;

/**
 * A text that changes with whatever the page of an entry shows, its own prose apart: all content but the prose of
 * entries that have a page, and what was read out of that prose for other pages.
 */
export function sharedKeyOf(content: Content, library: Library): string {
  const rest: Content = { ...content };
  for (const name of WITH_PAGE) Object.assign(rest, { [name]: content[name].map(withoutProse) });
  const { today, edition, hasPdf, documents } = library;
  const readFromProse = documents.map(({ hasSummary, quotations }) => [
    hasSummary,
    ...quotations.map(({ place, excerpts }) => [idOf(place), excerpts]),
  ]);
  return hashOf([today, edition, hasPdf, rest, readFromProse]);
}

/** The key of the page of an entry: Astro draws it again when the key or the code has changed. */
export function pageKeyOf(sharedKey: string, prose: string): string {
  return hashOf([sharedKey, prose]);
}

function idOf(place: QuotingPlace): unknown[] {
  if (place.kind === 'story') return [place.kind, place.story.id];
  if (place.kind === 'task') return [place.kind, place.task.year, place.task.id];
  return [place.kind, place.clause.year, place.clause.id];
}

function withoutProse<Data>({ id, file, data }: Entry<Data>): Entry<Data> {
  return { id, file, data, body: '' };
}

function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
