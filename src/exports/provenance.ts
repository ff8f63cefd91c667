import type { Day } from '#domain/date.ts';
import { routes } from '#domain/route.ts';
import type { Library } from '#library/join.ts';

/** What every file of open data says of itself, wherever it ends up. */
export interface Provenance {
  publisher: string;
  licence: Library['settings']['licence'];
  /** The day the file speaks of. Statuses change with the day, so it is the version, too. */
  version: Day;
  asOf: Day;
}

export function provenanceOf({ settings, today }: Library): Provenance {
  return {
    publisher: settings.publisher,
    licence: settings.licence,
    version: today,
    asOf: today,
  };
}

/** The licence in one line: "CC BY 4.0 (đang đề xuất), https://…". */
export function licenceLine({ name, href, note }: Provenance['licence']): string {
  return `${note === undefined ? name : `${name} (${note})`}, ${href}`;
}

/** Where all of it can be found anew. */
export function dataAddress(site: URL): string {
  return new URL(routes.data, site).href;
}
