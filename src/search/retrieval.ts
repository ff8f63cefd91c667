import { pairsBegun, wordsBegun } from './beginnings.ts';
import { Evidence, type Fitting } from './evidence.ts';
import type { Unit } from './expansion.ts';
import { fitOf } from './fit.ts';
import { keyOf, pairKeyOf } from './index-terms.ts';
import type { Knowledge } from './knowledge.ts';
import type { Vocabulary } from './known-words.ts';
import { functionUnits } from './relaxing.ts';
import { weightOfUnit } from './weighing.ts';
import type { Form } from './word-shard.ts';

/** Words of a query that the index is asked for, the rarest; the texts are compared with all of them. */
const MAX_ASKED = 10;
/** How many times more often than the word itself a longer one must follow the word before it to be the one meant. */
const GROWING = 5;
/** From here on the marks are those typed. */
const FITTING = 0.9;

type Sources = Pick<Knowledge, 'index' | 'vocabulary' | 'pageCount'>;

/** One word of a query that the index is asked for. */
interface Place {
  unit: Unit;
  /** The word before it, where that is asked for too. */
  before?: Unit;
  isLast: boolean;
}

/** What pages say of one word. */
interface Asked {
  evidence: Evidence;
  /** Of this word right after the one before it. */
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
  const keys = places.flatMap(({ unit, before }) =>
    before === undefined ? keyOf(unit) : [keyOf(unit), pairKeyOf(before, unit)],
  );
  const last = places.find(({ isLast }) => isLast);
  const [found, begun] = await Promise.all([
    index.find(keys),
    last?.before === undefined ? [] : pairsBegun(last.before, last.unit, sources),
  ]);
  const formsOf = ({ unit }: Place) => fitting(found.get(keyOf(unit)), [unit]);
  const pairsOf = ({ unit, before }: Place) =>
    before === undefined ? [] : fitting(found.get(pairKeyOf(before, unit)), [before, unit]);
  const isOpen =
    last !== undefined &&
    (formsOf(last).length === 0 || heaviest(begun) > GROWING * heaviest(pairsOf(last)));
  const words = isOpen ? await wordsBegun(last.unit, sources) : [];
  const asked = places.map((place): Asked => {
    const isBegun = isOpen && place.isLast;
    // A page that has the neighbours has the word.
    const forms = isBegun ? [...formsOf(place), ...words, ...begun] : formsOf(place);
    const evidence = new Evidence(pageCount, forms);
    if (place.before === undefined) return { evidence };
    const pairs = isBegun ? [...pairsOf(place), ...begun] : pairsOf(place);
    return { evidence, pair: new Evidence(pageCount, pairs) };
  });
  return { asked, isOpen };
}

/** The words that say what is asked, not how; all of them where none does. */
function placesToAsk(units: readonly Unit[], vocabulary: Vocabulary): Place[] {
  const isFunction = functionUnits(units);
  const all = units.map((unit, at) => ({ unit, at, weight: weightOfUnit(unit, vocabulary) }));
  const content = all.filter(({ at }) => isFunction[at] !== true);
  const rarest = (content.length > 0 ? content : all)
    .toSorted((left, right) => right.weight - left.weight)
    .slice(0, MAX_ASKED);
  const places = new Set(rarest.map(({ at }) => at));
  return all
    .filter(({ at }) => places.has(at))
    .map(({ unit, at }) => {
      const before = places.has(at - 1) ? units[at - 1] : undefined;
      return { unit, isLast: at === units.length - 1, ...(before === undefined ? {} : { before }) };
    });
}

function fitting(forms: readonly Form[] = [], units: readonly Unit[]): Fitting[] {
  return forms.map((each) => {
    const parts = each.form.split('_');
    const fits = units.map((unit, place) => fitOf(unit, parts[place] ?? ''));
    return { ...each, fit: Math.min(...fits) };
  });
}

/** The length of the longest list of pages, in bytes; those with other marks than were typed do not count. */
function heaviest(forms: readonly Fitting[]): number {
  return Math.max(0, ...forms.map(({ postings, fit }) => (fit < FITTING ? 0 : postings.length)));
}
