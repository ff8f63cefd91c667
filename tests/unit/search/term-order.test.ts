import { expect, test } from 'vitest';
import { NumberedForms } from '#search/numbered-forms.ts';
import { placesOf } from '#search/term-order.ts';
import { Chance } from '../../search/chance.ts';

// Each stands otherwise to the sign between neighbours, begins another, or is the same but for its marks.
const WORDS = ['a', 'an', 'anh', 'an1', '1', '10', '20', '#3', '#12', 'hoa', 'hoà', 'hòa', 'đak'];

/** All these words and many pairs of them, met in some order. */
function someTerms(): NumberedForms {
  const numbered = new NumberedForms();
  const chance = new Chance(7);
  for (let count = 0; count < 300; count += 1) {
    const [left, right] = [chance.pick(WORDS), chance.pick(WORDS)].map((word) =>
      numbered.numberOf(word),
    );
    numbered.pairOf(left ?? 0, right ?? 0);
  }
  return numbered;
}

test('the places of terms have the order of their texts', () => {
  const numbered = someTerms();
  const places = placesOf(numbered, (word) => numbered.formOf(word));
  const terms = [...places.keys()];
  expect(terms.length).toBeGreaterThan(WORDS.length * 5);
  const byPlace = terms.toSorted((left, right) => (places[left] ?? 0) - (places[right] ?? 0));
  const texts = terms.map((term) => numbered.formOf(term));
  expect(byPlace.map((term) => numbered.formOf(term))).toEqual(texts.sort());
});

test('terms that are called the same share a place', () => {
  const numbered = someTerms();
  const plain = (word: number) =>
    numbered.formOf(word).replace(/[òà]/u, (o) => (o === 'ò' ? 'o' : 'a'));
  const places = placesOf(numbered, plain);
  const placeOf = (form: string) => places[numbered.numberOf(form)];
  expect(placeOf('hoà')).toBe(placeOf('hoa'));
  expect(placeOf('hoà')).not.toBe(placeOf('an'));
});
