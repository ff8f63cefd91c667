import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allCharts } from '#charts/all-charts.ts';
import { toChartPicture } from '#exports/chart-picture.ts';
import { getLibrary, keyed } from '#library/load.ts';
import tokens from '#shell/tokens.css?raw';

export function getStaticPaths() {
  return keyed(allCharts.map((chart) => ({ params: { id: chart.id }, props: { chart } })));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
}) => {
  const library = await getLibrary();
  const address = site ?? new URL(library.settings.address);
  const picture = toChartPicture(props.chart.draw(library), tokens, library, address);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
