import type { APIRoute } from 'astro';
import { toCalendar } from '#exports/calendar.ts';
import { siteCalendar } from '#exports/deadline-calendars.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const address = site ?? new URL(library.settings.address);
  return new Response(toCalendar(siteCalendar(library), address), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
