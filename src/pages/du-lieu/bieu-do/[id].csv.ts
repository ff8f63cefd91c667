import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allCharts } from '#charts/all-charts.ts';
import { toCsv } from '#exports/csv.ts';
import { getLibrary } from '#library/load.ts';

export function getStaticPaths() {
  return allCharts.map((chart) => ({ params: { id: chart.id }, props: { chart } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { columns, rows } = props.chart.draw(await getLibrary()).table;
  return new Response(toCsv(columns, rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
