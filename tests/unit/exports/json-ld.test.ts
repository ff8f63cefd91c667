import type { LegislationLeaf } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import { toSocialImage, toStory } from '#domain/route.ts';
import { articleOfStory } from '#exports/article-json-ld.ts';
import { dataCatalog } from '#exports/dataset-json-ld.ts';
import { DATASETS } from '#exports/datasets.ts';
import { legislationOfClause, legislationOfPlan } from '#exports/json-ld-plan.ts';
import {
  breadcrumb,
  legislationOfDocument,
  organization,
  toScriptText,
  website,
} from '#exports/json-ld.ts';
import { must } from '#library/must.ts';
import { aLibrary, realLibrary, SITE } from './small-library.ts';

/** Every property an object of the type must have for its readers (schema.org, Google's guides). */
const REQUIRED: Record<string, readonly string[]> = {
  Organization: ['name', 'url'],
  WebSite: ['name', 'url', 'inLanguage', 'publisher'],
  BreadcrumbList: ['itemListElement'],
  Legislation: ['name', 'url', 'legislationType', 'inLanguage'],
  Article: [
    'headline',
    'image',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'inLanguage',
    'about',
    'description',
  ],
  DataCatalog: ['name', 'description', 'license', 'dataset'],
  Dataset: ['name', 'description', 'license', 'distribution', 'creator', 'inLanguage'],
};
/** Properties whose values are addresses. */
const ADDRESSES = ['@id', 'url', 'item', 'image', 'contentUrl', 'sameAs', 'mainEntityOfPage'];

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [{ ...value }, ...Object.values(value).flatMap(objectsIn)];
}

function everyObjectOf(library: ReturnType<typeof aLibrary>): { '@type': string }[] {
  const { settings, plan, clauses, documents, stories } = library;
  return [
    organization(settings, SITE),
    website(settings, SITE),
    breadcrumb([{ name: 'Nhiệm vụ', href: '/nhiem-vu/' }], SITE),
    legislationOfPlan(plan, settings, SITE),
    ...clauses.map((clause) => legislationOfClause(clause, plan, settings, SITE)),
    ...documents.map((document) => legislationOfDocument(document, SITE)),
    ...stories.map((story) => articleOfStory(story, settings, SITE)),
    dataCatalog(library, SITE),
  ];
}

describe.each([
  ['a small library', aLibrary({ tasks: [{}], documents: [{}], stories: [{}], terms: [{}] })],
  ['the real content', realLibrary()],
])('of %s', (_, library) => {
  const roots = everyObjectOf(library);

  test('every object has the properties its type requires', () => {
    const datasets = objectsIn(roots).filter((node) => node['@type'] === 'Dataset');
    expect(datasets).toHaveLength(DATASETS.length);
    for (const node of [...roots, ...datasets]) {
      const required = must(REQUIRED[String(node['@type'])]);
      expect(Object.keys(node)).toEqual(expect.arrayContaining([...required]));
    }
  });

  test('every object stands in the vocabulary of schema.org and is free of empty values', () => {
    for (const root of roots) expect(root).toHaveProperty('@context', 'https://schema.org');
    for (const node of objectsIn(roots)) {
      expect(node['@type'], JSON.stringify(node)).toEqual(expect.any(String));
      expect(Object.values(node)).not.toContain('');
      expect(Object.values(node)).not.toContain(undefined);
    }
  });

  test('every address is absolute', () => {
    const addresses = objectsIn(roots).flatMap((node) =>
      ADDRESSES.flatMap((property) => (property in node ? [String(node[property])] : [])),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\/[^/]+\//);
  });

  test('the plan carries no number and no date, because its source leaves both blank', () => {
    const properties = Object.keys(legislationOfPlan(library.plan, library.settings, SITE));
    for (const invented of ['legislationIdentifier', 'legislationDate', 'datePublished']) {
      expect(properties).not.toContain(invented);
    }
  });
});

test('a plan names its clauses, and each clause names its plan', () => {
  const { plan, clauses, settings } = aLibrary({ clauses: [{}, {}] });
  const whole = legislationOfPlan(plan, settings, SITE);
  expect(whole).toMatchObject({
    '@id': 'https://vi-du.example/ke-hoach/2026/',
    legislationType: 'Kế hoạch',
    legislationJurisdiction: { name: 'Tỉnh Gia Lai' },
    legislationPassedBy: { name: 'Ban Chỉ đạo thử' },
    hasPart: [
      { '@id': 'https://vi-du.example/ke-hoach/2026/ii-1/' },
      { '@id': 'https://vi-du.example/ke-hoach/2026/ii-2/' },
    ],
  });
  expect(legislationOfClause(must(clauses[0]), plan, settings, SITE)).toMatchObject({
    name: 'Khoản 1 mục II Kế hoạch hoạt động năm 2026',
    text: 'Đoạn một.\nĐoạn hai.',
    isPartOf: { '@id': whole['@id'] },
  });
});

test('a document gives only the date somebody has seen, and no force it cannot prove', () => {
  const seen = { value: '2022-06-16', verification: 'verified' };
  const guessed = { value: '2022-06-16', verification: 'unverified' };
  const { documents } = aLibrary({
    documents: [
      { number: '1/NQ-CP', issuedOn: seen, effectiveOn: seen },
      { number: '2/NQ-CP', issuedOn: guessed, effectiveOn: guessed },
    ],
  });
  const [first, second] = documents.map((document) => legislationOfDocument(document, SITE));
  expect(first).toMatchObject({
    legislationIdentifier: '1/NQ-CP',
    legislationDate: '2022-06-16',
    legislationLegalForce: 'https://schema.org/InForce',
  });
  expect(second).not.toHaveProperty('legislationDate');
  expect(second).not.toHaveProperty('legislationLegalForce');
});

test('a document points to what it replaces and what it implements, read from its own end', () => {
  const relation = { source: 'Điều 1' };
  const { documents } = aLibrary({
    documents: [
      {
        number: '1/NQ-CP',
        relations: [
          { ...relation, kind: 'replaces', document: 'van-ban-2' },
          { ...relation, kind: 'implements', document: 'van-ban-2' },
        ],
      },
      { number: '2/NQ-CP' },
    ],
  });
  const [newer, older] = documents.map((document) => legislationOfDocument(document, SITE));
  const target = [expect.objectContaining({ legislationIdentifier: '2/NQ-CP' })];
  expect(newer).toMatchObject({
    legislationChanges: target,
    legislationEnsuresImplementationOf: target,
  });
  expect(older).not.toHaveProperty('legislationChanges');
});

test('a story is about its cooperative, shows the picture of its page and dates only dated sources', () => {
  const { stories, settings } = aLibrary({ stories: [{}] });
  const node = articleOfStory(must(stories[0]), settings, SITE);
  expect(node).toMatchObject({
    headline: 'Một hợp tác xã',
    image: new URL(toSocialImage(toStory('htx-1')), SITE).href,
    about: { '@type': 'Cooperative', name: 'HTX Thử', address: { addressLocality: 'Xã Kon Gang' } },
    datePublished: '2026-11-01',
  });
  const dates = [node.citation].flat().map((source) => JSON.stringify(source).includes('date'));
  expect(dates).toEqual([true, false]);
});

test('the catalogue offers every table as CSV, JSON and a workbook', () => {
  const node = dataCatalog(aLibrary({ tasks: [{}] }), SITE);
  expect(node.dataset).toContainEqual(
    expect.objectContaining({
      name: 'Nhiệm vụ của Kế hoạch',
      temporalCoverage: '2026',
      dateModified: '2026-11-01',
      distribution: [
        expect.objectContaining({ contentUrl: 'https://vi-du.example/du-lieu/nhiem-vu.csv' }),
        expect.objectContaining({ contentUrl: 'https://vi-du.example/du-lieu/nhiem-vu.json' }),
        expect.objectContaining({ contentUrl: 'https://vi-du.example/du-lieu/nhiem-vu.xlsx' }),
      ],
    }),
  );
});

test('a breadcrumb starts at the home page once and counts from 1', () => {
  const steps = [
    { name: 'Nhiệm vụ', href: '/nhiem-vu/' },
    { name: 'NV-001', href: '/nhiem-vu/2026/nv-001/' },
  ];
  const home = { name: 'Trang đầu', href: '/' };
  expect(breadcrumb(steps, SITE)).toEqual(breadcrumb([home, ...steps], SITE));
  expect(breadcrumb(steps, SITE).itemListElement).toMatchObject([
    { position: 1, item: 'https://vi-du.example/' },
    { position: 2, name: 'Nhiệm vụ' },
    { position: 3, item: 'https://vi-du.example/nhiem-vu/2026/nv-001/' },
  ]);
});

test('nothing written in an object can leave its script, and it reads back unchanged', () => {
  const json = { name: '</script><!-- \u2028 \u2029 <b>' };
  const text = toScriptText(json);
  expect(text).not.toMatch(/[<\u2028\u2029]/u);
  expect(JSON.parse(text)).toEqual(json);
});

test('a property that schema.org does not know does not compile', () => {
  const node: LegislationLeaf = {
    '@type': 'Legislation',
    // @ts-expect-error Legislation has no such property; the types are the proof for the builders.
    legislationNumber: '1',
  };
  expect(node['@type']).toBe('Legislation');
});
