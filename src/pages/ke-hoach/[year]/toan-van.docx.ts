import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { DOCX_MEDIA_TYPE, toPlanDocx } from '#exports/plan-docx.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const { plans } = await getLibrary();
  return plans.map((plan) => ({ params: { year: String(plan.year) }, props: { plan } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { plan },
  site,
}) => {
  const library = await getLibrary();
  return new Response(toPlanDocx(plan, library, site ?? new URL(library.settings.address)), {
    headers: { 'Content-Type': DOCX_MEDIA_TYPE },
  });
};
