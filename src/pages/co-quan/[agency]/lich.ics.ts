import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toCalendar } from '#exports/calendar.ts';
import { agencyCalendar } from '#exports/deadline-calendars.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const { agencies } = await getLibrary();
  return agencies.map((agency) => ({ params: { agency: agency.id }, props: { agency } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
}) => {
  const library = await getLibrary();
  const address = site ?? new URL(library.settings.address);
  return new Response(toCalendar(agencyCalendar(props.agency, library), address), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
