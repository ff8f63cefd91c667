import { dataBundle, type DataBundle } from '#exports/data-bundle.ts';
import { getLibrary } from '#library/load.ts';

/** All files of open data, made once for the page that tells their sizes and the addresses that serve them. */
export function getDataBundle(): Promise<DataBundle> {
  return bundle;
}

const bundle = load();

async function load(): Promise<DataBundle> {
  return dataBundle(await getLibrary(), new URL(import.meta.env.SITE));
}
