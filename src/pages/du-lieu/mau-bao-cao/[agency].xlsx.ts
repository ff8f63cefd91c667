import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { quarterOf } from '#domain/period.ts';
import { reportingAgencies, reportTemplate } from '#exports/report-template.ts';
import { toXlsx } from '#exports/workbook.ts';
import { getLibrary, keyed } from '#library/load.ts';

export async function getStaticPaths() {
  const paths = reportingAgencies(await getLibrary()).map((agency) => ({
    params: { agency: agency.id },
    props: { agency },
  }));
  return keyed(paths);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
}) => {
  const library = await getLibrary();
  const address = site ?? new URL(library.settings.address);
  const period = quarterOf(library.today);
  const bytes = await toXlsx(reportTemplate(props.agency, period, library, address));
  return new Response(new Uint8Array(bytes));
};
