import { capitalize, fold } from '#domain/vietnamese.ts';
import type { Chance } from '../../search/chance.ts';

const WORD = /\p{L}+/gu;
const ONSET = /^(?:ngh?|[ckt]h|gh|gi|nh|ph|qu|tr|[bcdghklmnprstvx])?/;
/** Of a hundred words: how many are new syllables and how many numbers; the others are the site's own. */
const NEW_SYLLABLES = 4;
const NUMBERS = 1;
const LONGEST_RUN = 3;

/**
 * Running text made of one to three neighbouring words at a time, taken anywhere in real texts: words and
 * pairs come as often as they do there (a few very often, most seldom), longer phrases less. Every page has
 * a name and numbers of its own, which it repeats as real pages do. New syllables join the onset of one
 * word to the rhyme of another: a site twenty times as large has words that this one has not.
 */
export class GeneratedText {
  readonly #chance: Chance;
  readonly #words: readonly string[];

  constructor(chance: Chance, texts: readonly string[]) {
    this.#chance = chance;
    this.#words = texts.flatMap((text) => text.normalize('NFC').match(WORD) ?? []);
  }

  /** A proper name of two or three new syllables. */
  name(): string {
    const length = this.#chance.between(2, 3);
    return Array.from({ length }, () => capitalize(this.#newSyllable())).join(' ');
  }

  /** `least` to `most` words, each from another place, so that a title seldom has a real title's words. */
  title(least: number, most: number): string {
    const length = this.#chance.between(least, most);
    return capitalize(Array.from({ length }, () => this.#chance.pick(this.#words)).join(' '));
  }

  /** Paragraphs of sentences, 300 to 600 words in all, that speak of the name now and then. */
  paragraphs(name: string): string[] {
    const words = this.#take(this.#chance.between(300, 600));
    for (let times = this.#chance.between(3, 8); times > 0; times -= 1) {
      words.splice(this.#chance.between(0, words.length), 0, name);
    }
    const paragraphs: string[] = [];
    while (words.length > 0) {
      const sentences = Array.from({ length: this.#chance.between(3, 6) }, () =>
        words.splice(0, this.#chance.between(8, 24)).join(' '),
      ).filter((sentence) => sentence !== '');
      paragraphs.push(sentences.map((sentence) => `${capitalize(sentence)}.`).join(' '));
    }
    return paragraphs;
  }

  #take(count: number): string[] {
    const taken: string[] = [];
    while (taken.length < count) taken.push(...this.#nextWords());
    return taken.slice(0, count);
  }

  #nextWords(): string[] {
    const share = this.#chance.next() * 100;
    if (share < NUMBERS) return [String(this.#chance.between(1, 9999))];
    if (share < NUMBERS + NEW_SYLLABLES) return [this.#newSyllable()];
    const at = this.#chance.between(0, this.#words.length - 1);
    return this.#words.slice(at, at + this.#chance.between(1, LONGEST_RUN));
  }

  #newSyllable(): string {
    const [first, second] = [this.#chance.pick(this.#words), this.#chance.pick(this.#words)];
    const [onset, rhyme] = [onsetOf(first), second.slice(onsetOf(second).length)];
    return (onset + rhyme).toLocaleLowerCase('vi');
  }
}

function onsetOf(word: string): string {
  // One letter of an NFC word folds to one letter.
  return word.slice(0, ONSET.exec(fold(word))?.[0].length ?? 0);
}
