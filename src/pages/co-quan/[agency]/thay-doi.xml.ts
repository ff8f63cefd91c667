import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toAtomFeed } from '#exports/atom-feed.ts';
import { agencyFeed } from '#exports/change-feeds.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const library = await getLibrary();
  return library.agencies.map((agency) => ({
    params: { agency: agency.id },
    props: { feed: agencyFeed(agency, library) },
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
