import { Evidence, type Fitting } from './evidence.ts';
import type { Unit } from './expansion.ts';
import { fitOf, fitOfBeginning } from './fit.ts';
import { formOf, pairOf } from './index-terms.ts';
import type { Vocabulary } from './known-words.ts';
import { functionUnits } from './relaxing.ts';
import { isMarked, type Word } from './syllables.ts';
import { weightOfUnit } from './weighing.ts';
import { keyOfForm, type Form } from './word-shard.ts';
import type { WordIndex } from './word-index.ts';

/** Words of a query that the index is asked for, the rarest; the texts are compared with all of them. */
const MAX_ASKED = 10;
/** Known words that a word still being typed may become. */
const MAX_BEGUN = 8;
/** How many times more often than the word itself a longer one must follow the word before it to be the one meant. */
const GROWING = 5;
/** From here on the marks are those typed. */
const FITTING = 0.9;

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
  const { index, vocabulary, pageCount } = sources;
  const places = placesToAsk(units, vocabulary);
  const isNeighbour = (at: number) => places.has(at) && places.has(at - 1);
  const keys = [...places].flatMap((at) =>
    isNeighbour(at) ? [keyAt(units, at), pairKeyAt(units, at)] : keyAt(units, at),
  );
  const last = units.length - 1;
  const [found, begun] = await Promise.all([
    index.find(keys),
    places.has(last) ? beginnings(units, isNeighbour(last), sources) : NO_BEGINNINGS,
  ]);
  const formsAt = (at: number) =>
    fitting(found.get(keyAt(units, at)) ?? [], [units[at] ?? NO_UNIT]);
  const pairsAt = (at: number) =>
    isNeighbour(at)
      ? fitting(found.get(pairKeyAt(units, at)) ?? [], units.slice(at - 1, at + 1))
      : [];
  const isOpen =
    formsAt(last).length === 0 ||
    (isNeighbour(last) && heaviest(begun.pairs) > GROWING * heaviest(pairsAt(last)));
  const words = isOpen ? await wordsBegun(units[last] ?? NO_UNIT, sources) : [];
  const asked = [...places].map((at): Asked => {
    const isBegun = isOpen && at === last;
    // A page that has the neighbours has the word.
    const forms = isBegun ? [...formsAt(at), ...words, ...begun.pairs] : formsAt(at);
    const evidence = new Evidence(pageCount, forms);
    const unit = units[at] ?? NO_UNIT;
    if (!isNeighbour(at)) return { unit, evidence };
    const pairs = isBegun ? [...pairsAt(at), ...begun.pairs] : pairsAt(at);
    return { unit, evidence, pair: new Evidence(pageCount, pairs) };
  });
  return { asked, isOpen: isOpen && places.has(last) };
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
const NO_BEGINNINGS: { pairs: Fitting[] } = { pairs: [] };

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

/** The neighbours a word makes with the one before it. */
function pairKeyAt(units: readonly Unit[], at: number): string {
  return pairOf(keyAt(units, at - 1), keyAt(units, at));
}

function mayGrow({ id }: Unit): boolean {
  return id !== '' && !id.startsWith('#');
}

/** The length of the longest list of pages, in bytes; those with other marks than were typed do not count. */
function heaviest(forms: readonly Fitting[]): number {
  return Math.max(0, ...forms.map(({ postings, fit }) => (fit < FITTING ? 0 : postings.length)));
}

function fitting(forms: readonly Form[], units: readonly Unit[]): Fitting[] {
  return forms.map((each) => {
    const parts = each.form.split('_');
    const fits = units.map((unit, place) => fitOf(unit, parts[place] ?? ''));
    return { ...each, fit: Math.min(...fits) };
  });
}

/** What the last word may become beside the word before it. */
async function beginnings(
  units: readonly Unit[],
  isNeighbour: boolean,
  { index }: Sources,
): Promise<{ pairs: Fitting[] }> {
  const last = units.length - 1;
  const [before, unit] = [units[last - 1], units[last]];
  if (!isNeighbour || before === undefined || unit === undefined || !mayGrow(unit)) {
    return NO_BEGINNINGS;
  }
  const pairs = (await index.beginning(pairKeyAt(units, last))).map((each) => {
    const [left = '', right = ''] = each.form.split('_');
    return { ...each, fit: Math.min(fitOf(before, left), fitOfBegun(unit, right)) };
  });
  return { pairs };
}

/** What a word may become alone: the site's most frequent words that begin so. */
async function wordsBegun(unit: Unit, { index, vocabulary }: Sources): Promise<Fitting[]> {
  if (!mayGrow(unit)) return [];
  const key = keyOfForm(formOf(unit));
  const keys = [...vocabulary.rankByKey.keys()]
    .filter((known) => known.length > key.length && known.startsWith(key))
    .slice(0, MAX_BEGUN);
  const forms = [...(await index.find(keys)).values()].flat();
  return forms.map((each) => ({ ...each, fit: fitOfBegun(unit, each.form) }));
}

function fitOfBegun({ words: [typed] }: Unit, form: string): number {
  return typed === undefined ? 1 : fitOfBeginning(typed, form);
}
