import type { Fitting } from './evidence.ts';
import type { Unit } from './expansion.ts';
import { fitOf, fitOfBeginning } from './fit.ts';
import { keyOf, pairKeyOf } from './index-terms.ts';
import type { Knowledge } from './knowledge.ts';

/** Known words that a word still being typed may become. */
const MAX_BEGUN = 8;

/** What a word still being typed may become beside the word before it. */
export async function pairsBegun(
  before: Unit,
  unit: Unit,
  { index }: Pick<Knowledge, 'index'>,
): Promise<Fitting[]> {
  if (!mayGrow(unit)) return [];
  return (await index.beginning(pairKeyOf(before, unit))).map((each) => {
    const [left = '', right = ''] = each.form.split('_');
    return { ...each, fit: Math.min(fitOf(before, left), fitOfBegun(unit, right)) };
  });
}

/** What a word may become alone: the site's most frequent words that begin so. */
export async function wordsBegun(
  unit: Unit,
  { index, vocabulary }: Pick<Knowledge, 'index' | 'vocabulary'>,
): Promise<Fitting[]> {
  if (!mayGrow(unit)) return [];
  const key = keyOf(unit);
  const keys = [...vocabulary.rankByKey.keys()]
    .filter((known) => known.length > key.length && known.startsWith(key))
    .slice(0, MAX_BEGUN);
  const forms = [...(await index.find(keys)).values()].flat();
  return forms.map((each) => ({ ...each, fit: fitOfBegun(unit, each.form) }));
}

/** An abbreviation or a whole term is not the beginning of anything. */
function mayGrow({ id }: Unit): boolean {
  return !id.startsWith('#');
}

function fitOfBegun({ words: [typed] }: Unit, form: string): number {
  return typed === undefined ? 1 : fitOfBeginning(typed, form);
}
