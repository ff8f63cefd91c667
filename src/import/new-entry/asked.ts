import type { NewOption, NewRequest } from './new-kinds.ts';

/** The text of an option without white space at its ends; undefined when it was not given or is empty. */
export function optionOf({ options }: NewRequest, name: NewOption): string | undefined {
  const given = options[name];
  const text = (Array.isArray(given) ? given.join(' ') : (given ?? '')).normalize('NFC').trim();
  return text === '' ? undefined : text;
}

/** All values of an option that may be repeated, or listed with commas. */
export function valuesOf({ options }: NewRequest, name: NewOption): string[] {
  const given = options[name] ?? [];
  return (Array.isArray(given) ? given : [given])
    .flatMap((text) => text.split(','))
    .map((text) => text.normalize('NFC').trim())
    .filter((text) => text !== '');
}
