import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { PLAN_FILES, writePlanFile } from '#exports/plan-files.ts';
import { getLibrary, keyed } from '#library/load.ts';

export async function getStaticPaths() {
  const { plans } = await getLibrary();
  const paths = plans.flatMap((plan) =>
    PLAN_FILES.map((file) => ({
      params: { year: String(plan.year), format: file.format },
      props: { plan, file },
    })),
  );
  return keyed(paths);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { plan, file },
  site,
}) => {
  const library = await getLibrary();
  return new Response(
    writePlanFile(file, plan, library, site ?? new URL(library.settings.address)),
    {
      headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` },
    },
  );
};
