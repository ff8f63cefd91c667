import { expect, test } from 'vitest';
import { z } from 'zod';
import { DATASETS } from '#exports/datasets.ts';
import { toDcat } from '#exports/dcat.ts';
import { aLibrary, SITE } from './small-library.ts';

const text = z.object({ '@language': z.literal('vi'), '@value': z.string().min(1) });
const link = z.looseObject({ '@id': z.url() });
/** What DCAT-AP 3 makes mandatory or recommends, as far as this site uses it. */
const catalogue = z.looseObject({
  '@context': z.record(z.string(), z.url()),
  '@type': z.literal('dcat:Catalog'),
  'dct:title': text,
  'dct:description': text,
  'dct:publisher': z.object({ '@type': z.literal('foaf:Agent'), 'foaf:name': text }),
  'dct:license': link,
  'dcat:dataset': z.array(
    z.looseObject({
      '@id': z.url(),
      '@type': z.literal('dcat:Dataset'),
      'dct:title': text,
      'dct:description': text,
      'dcat:distribution': z.array(
        z.looseObject({
          '@type': z.literal('dcat:Distribution'),
          'dcat:accessURL': link,
          'dct:format': link,
          'dcat:mediaType': link,
          'dct:license': link,
        }),
      ),
    }),
  ),
});
const parsed = (library = aLibrary({ tasks: [{}] })) =>
  catalogue.parse(JSON.parse(toDcat(library, SITE)));

test('the catalogue carries what DCAT-AP asks for, and every table in three forms', () => {
  const sets = parsed()['dcat:dataset'];
  expect(sets.map((set) => set['@id'])).toEqual(
    DATASETS.map(({ name }) => `https://vi-du.example/du-lieu/#${name}`),
  );
  for (const set of sets) expect(set['dcat:distribution']).toHaveLength(3);
});

test('every prefix used is one the context explains', () => {
  const file = toDcat(aLibrary({ tasks: [{}] }), SITE);
  const known = Object.keys(parsed()['@context']);
  for (const [, prefix] of file.matchAll(/"(?:@type": ")?([a-z]+):[a-zA-Z]+"(?:[:,])/g)) {
    expect(known).toContain(prefix);
  }
});

test('an address the office has not given is left out, not made up', () => {
  expect(toDcat(aLibrary(), SITE)).not.toContain('mailto:');
});
