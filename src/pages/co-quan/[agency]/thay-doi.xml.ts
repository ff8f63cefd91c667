import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toAtomFeed } from '#exports/atom-feed.ts';
import { agencyFeed, changeEntries } from '#exports/change-feeds.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const library = await getLibrary();
  const entries = changeEntries(library);
  return library.agencies.map((agency) => ({
    params: { agency: agency.id },
    props: { feed: agencyFeed(agency, library, entries) },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
}) => {
  const { settings } = await getLibrary();
  return new Response(toAtomFeed(props.feed, site ?? new URL(settings.address)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
