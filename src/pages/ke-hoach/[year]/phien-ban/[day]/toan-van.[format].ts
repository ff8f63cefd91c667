import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { textsOf } from '#domain/plan-version.ts';
import { PLAN_FILES, writePlanFile } from '#exports/plan-files.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const { plans } = await getLibrary();
  return plans.flatMap(textsOf).flatMap((text) =>
    PLAN_FILES.map((file) => ({
      params: { year: String(text.year), day: text.day, format: file.format },
      props: { text, file },
    })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { text, file },
  site,
}) => {
  const library = await getLibrary();
  return new Response(
    writePlanFile(file, text, library, site ?? new URL(library.settings.address)),
    { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } },
  );
};
