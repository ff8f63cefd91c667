import { routes } from '#domain/route.ts';
import type { SearchRequest } from './engine.ts';
import type { Facet } from './facets.ts';

/** Every filter of the search page, in the order of display; `parameter` is its name in the address. */
export const FACETS = [
  { facet: 'kind', parameter: 'loai', label: 'Loại' },
  { facet: 'co-quan', parameter: 'co-quan', label: 'Cơ quan' },
  { facet: 'xa', parameter: 'xa', label: 'Xã, phường' },
  { facet: 'linh-vuc', parameter: 'linh-vuc', label: 'Lĩnh vực' },
  { facet: 'nam', parameter: 'nam', label: 'Năm' },
  { facet: 'hieu-luc', parameter: 'hieu-luc', label: 'Hiệu lực' },
] as const satisfies readonly { facet: Facet; parameter: string; label: string }[];

/** The query part of an address ("?q=htx&loai=…") as what is asked; parameters it does not know are left out. */
export function toRequest(search: string): SearchRequest {
  const given = new URLSearchParams(search);
  const chosen: SearchRequest['chosen'] = {};
  for (const { facet, parameter } of FACETS) {
    const value = given.get(parameter);
    if (value) chosen[facet] = value;
  }
  return { query: (given.get('q') ?? '').trim(), chosen };
}

/** The address that asks this again; the inverse of `toRequest`. */
export function toAddress({ query, chosen }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const { facet, parameter } of FACETS) {
    const value = chosen[facet];
    if (value) parameters.set(parameter, value);
  }
  return parameters.size > 0 ? `${routes.search}?${parameters.toString()}` : routes.search;
}
