import type { APIRoute } from 'astro';
import { toAtomFeed } from '#exports/atom-feed.ts';
import { siteFeed } from '#exports/change-feeds.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const feed = siteFeed(library);
  return new Response(toAtomFeed(feed, site ?? new URL(library.settings.address)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
