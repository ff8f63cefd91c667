import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { textsOf } from '#domain/plan-version.ts';
import { CLAUSE_FILES, clausesOfText, writeClauseFile } from '#exports/clause-files.ts';
import { getLibrary, keyed } from '#library/load.ts';

export async function getStaticPaths() {
  const { plans } = await getLibrary();
  const paths = plans
    .flatMap(textsOf)
    .flatMap(clausesOfText)
    .flatMap((dated) =>
      CLAUSE_FILES.map((file) => ({
        params: {
          year: String(dated.text.year),
          day: dated.text.day,
          clause: dated.clause.id,
          format: file.format,
        },
        props: { dated, file },
      })),
    );
  return keyed(paths);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { dated, file },
  site,
}) => {
  const library = await getLibrary();
  return new Response(
    writeClauseFile(file, dated, library, site ?? new URL(library.settings.address)),
    { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } },
  );
};
