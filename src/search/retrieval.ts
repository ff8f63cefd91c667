import { Evidence, type Fitting } from './evidence.ts';
import type { Unit } from './expansion.ts';
import { fitOf, fitOfBeginning } from './fit.ts';
import { formOf, pairOf } from './index-terms.ts';
import type { Vocabulary } from './known-words.ts';
import { functionUnits } from './relaxing.ts';
import { isMarked, wordsOf, type Word } from './syllables.ts';
import { weightOfUnit } from './weighing.ts';
import { keyOfForm, type Form } from './word-shard.ts';
import type { WordIndex } from './word-index.ts';

/** Words of a query that the index is asked for, the rarest; the texts are compared with all of them. */
const MAX_ASKED = 10;
/** Known words that a word still being typed may become. */
const MAX_BEGUN = 8;

interface Sources {
  index: WordIndex;
  vocabulary: Vocabulary;
  pageCount: number;
}

/** One word that is asked of the index. */
interface Asked {
  unit: Unit;
  evidence: Evidence;
  /** The neighbours: this word right after the one before it. */
  pair?: Evidence;
}

/** What the index says of a query. */
export interface Retrieved {
  asked: readonly Asked[];
  /** Whether the last word was taken for the beginning of a longer one. */
  isOpen: boolean;
}

/** Asks the index for the words of a query that say what is asked, and for their neighbourhood. */
export async function retrieve(units: readonly Unit[], sources: Sources): Promise<Retrieved> {
  const { index, pageCount } = sources;
  const places = placesToAsk(units, sources.vocabulary);
  const isNeighbour = (at: number) => places.has(at) && places.has(at - 1);
  const keyOf = (at: number) => keyAt(units, at);
  const pairKeyOf = (at: number) => pairOf(keyOf(at - 1), keyOf(at));
  const keys = [...places].flatMap((at) =>
    isNeighbour(at) ? [keyOf(at), pairKeyOf(at)] : keyOf(at),
  );
  const found = await index.find(keys);
  const last = units.length - 1;
  const isOpen =
    places.has(last) &&
    mayGrow(units[last]) &&
    ((found.get(keyOf(last)) ?? []).length === 0 ||
      (isNeighbour(last) && (found.get(pairKeyOf(last)) ?? []).length === 0));
  const begun = isOpen ? await beginnings(units, isNeighbour(last), sources) : NO_BEGINNINGS;
  const asked = [...places].map((at): Asked => {
    const unit = units[at] ?? NO_UNIT;
    const forms = fitting(found.get(keyOf(at)) ?? [], [unit]);
    const isBegun = at === last;
    const evidence = new Evidence(pageCount, isBegun ? [...forms, ...begun.words] : forms);
    if (!isNeighbour(at)) return { unit, evidence };
    const pairs = fitting(found.get(pairKeyOf(at)) ?? [], [units[at - 1] ?? NO_UNIT, unit]);
    return {
      unit,
      evidence,
      pair: new Evidence(pageCount, isBegun ? [...pairs, ...begun.pairs] : pairs),
    };
  });
  return { asked, isOpen };
}

/** The pages that hold the words unbroken, with their marks where the asker wrote any. */
export async function pagesWithPhrase(
  words: readonly Word[],
  { index, pageCount }: Pick<Sources, 'index' | 'pageCount'>,
): Promise<number[]> {
  const isWithMarks = words.some(isMarked);
  const forms =
    words.length === 1
      ? words.map(({ marks }) => marks)
      : words.slice(1).map(({ marks }, at) => pairOf(words[at]?.marks ?? '', marks));
  const found = await index.find(forms.map(keyOfForm));
  const held = forms.map(
    (form) =>
      new Evidence(
        pageCount,
        (found.get(keyOfForm(form)) ?? [])
          .filter((each) => !isWithMarks || each.form === form)
          .map((each) => ({ ...each, fit: 1 })),
      ),
  );
  const [first, ...others] = held.sort((left, right) => left.pages.length - right.pages.length);
  return (first?.pages ?? []).filter((page) => others.every(({ fit }) => (fit[page] ?? 0) > 0));
}

const NO_UNIT: Unit = { id: '', words: [] };
const NO_BEGINNINGS: { words: Fitting[]; pairs: Fitting[] } = { words: [], pairs: [] };

/** Where the words stand that say what is asked, not how; all of them where none does. */
function placesToAsk(units: readonly Unit[], vocabulary: Vocabulary): Set<number> {
  const isFunction = functionUnits(units);
  const all = units.map((unit, at) => ({ at, weight: weightOfUnit(unit, vocabulary) }));
  const content = all.filter(({ at }) => isFunction[at] !== true);
  const rarest = (content.length > 0 ? content : all)
    .toSorted((left, right) => right.weight - left.weight)
    .slice(0, MAX_ASKED);
  return new Set(rarest.map(({ at }) => at).sort((left, right) => left - right));
}

function keyAt(units: readonly Unit[], at: number): string {
  return keyOfForm(formOf(units[at] ?? NO_UNIT));
}

function mayGrow(unit: Unit | undefined): boolean {
  return unit !== undefined && !unit.id.startsWith('#');
}

function fitting(forms: readonly Form[], units: readonly Unit[]): Fitting[] {
  return forms.map((each) => {
    const parts = each.form.split('_');
    const fits = units.map((unit, place) => fitOf(unit, parts[place] ?? ''));
    return { ...each, fit: Math.min(...fits) };
  });
}

/** What the last word may become: beside the word before it, and alone as the site's most frequent words. */
async function beginnings(
  units: readonly Unit[],
  isNeighbour: boolean,
  { index, vocabulary }: Sources,
): Promise<{ words: Fitting[]; pairs: Fitting[] }> {
  const last = units.length - 1;
  const unit = units[last] ?? NO_UNIT;
  const key = keyAt(units, last);
  const keys = [...vocabulary.rankByKey.keys()]
    .filter((known) => known.length > key.length && known.startsWith(key))
    .slice(0, MAX_BEGUN);
  const words = [...(await index.find(keys)).values()].flat();
  const before = units[last - 1];
  const pairs =
    isNeighbour && before !== undefined
      ? await index.beginning(pairOf(keyAt(units, last - 1), key))
      : [];
  const typed = wordsOf(unit.words[0]?.text ?? '')[0];
  const fitOfWord = (form: string) => (typed === undefined ? 1 : fitOfBeginning(typed, form));
  const fittingPairs = pairs.map((each) => {
    const [left = '', right = ''] = each.form.split('_');
    return { ...each, fit: Math.min(fitOf(before ?? NO_UNIT, left), fitOfWord(right)) };
  });
  return {
    words: [
      ...words.map((each) => ({ ...each, fit: fitOfWord(each.form) })),
      // A page that has the neighbours has the word.
      ...fittingPairs,
    ],
    pairs: fittingPairs,
  };
}
