import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allCharts } from '#charts/all-charts.ts';
import { toChartCsv } from '#exports/chart-table.ts';
import { getLibrary, keyed } from '#library/load.ts';

export function getStaticPaths() {
  return keyed(allCharts.map((chart) => ({ params: { id: chart.id }, props: { chart } })));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const library = await getLibrary();
  return new Response(toChartCsv(props.chart.draw(library), library), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
