import { routes, toDataFile } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import type { Dataset } from './dataset.ts';
import { datasetsOf } from './datasets.ts';
import { markedTitle } from './demo-mark.ts';
import { dataAddress, licenceLine, provenanceOf } from './provenance.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
const VIETNAMESE = { '@id': 'http://publications.europa.eu/resource/authority/language/VIE' };
const FILE_TYPES = 'http://publications.europa.eu/resource/authority/file-type/';
const MEDIA_TYPES = 'http://www.iana.org/assignments/media-types/';
const GOVERNMENT_THEME = {
  '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE',
};
const FORMATS = [
  { format: 'csv', mediaType: 'text/csv' },
  { format: 'json', mediaType: 'application/json' },
  {
    format: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
] as const;

/** The catalogue of all tables by DCAT-AP, for the portals that harvest it. */
export function toDcat(library: Library, site: URL): string {
  const { settings } = library;
  const { version } = provenanceOf(library);
  const catalogue = {
    '@context': CONTEXT,
    '@id': dataAddress(site),
    '@type': 'dcat:Catalog',
    'dct:title': inVietnamese(markedTitle(`Dữ liệu mở: ${settings.name}`, library)),
    'dct:description': inVietnamese(markedTitle(settings.description, library)),
    'dct:publisher': publisherOf(library),
    'dct:language': VIETNAMESE,
    'dct:license': licenceOf(library),
    'dct:issued': day(settings.publishedOn),
    'dct:modified': day(version),
    'foaf:homepage': { '@id': new URL(routes.home, site).href },
    'dcat:dataset': datasetsOf(library).map((dataset) => datasetNode(dataset, library, site)),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function datasetNode(dataset: Dataset, library: Library, site: URL) {
  const address = `${dataAddress(site)}#${dataset.name}`;
  const changedOn = dataset.lastChangedOn(library);
  const years = dataset.temporalCoverage(library)?.split('/');
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:title': inVietnamese(dataset.title),
    'dct:description': inVietnamese(dataset.description),
    'dct:identifier': dataset.name,
    'dct:publisher': publisherOf(library),
    'dct:language': VIETNAMESE,
    'dcat:theme': GOVERNMENT_THEME,
    'dcat:landingPage': { '@id': address },
    'dcat:version': provenanceOf(library).version,
    'dcat:contactPoint': contactOf(library),
    ...(changedOn !== undefined && { 'dct:modified': day(changedOn) }),
    ...(years !== undefined && { 'dct:temporal': periodOf(years) }),
    'dcat:distribution': FORMATS.map(({ format, mediaType }) => ({
      '@id': new URL(toDataFile(dataset.name, format), site).href,
      '@type': 'dcat:Distribution',
      'dct:title': inVietnamese(`${dataset.title} (${format.toUpperCase()})`),
      'dcat:accessURL': { '@id': new URL(toDataFile(dataset.name, format), site).href },
      'dcat:downloadURL': { '@id': new URL(toDataFile(dataset.name, format), site).href },
      'dct:format': { '@id': `${FILE_TYPES}${format.toUpperCase()}` },
      'dcat:mediaType': { '@id': `${MEDIA_TYPES}${mediaType}` },
      'dct:license': licenceOf(library),
    })),
  };
}

function inVietnamese(text: string) {
  return { '@language': 'vi', '@value': text };
}

function day(on: string) {
  return { '@type': 'xsd:date', '@value': on };
}

function periodOf(years: readonly string[]) {
  const [first = '', last = first] = years;
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': day(`${first}-01-01`),
    'dcat:endDate': day(`${last}-12-31`),
  };
}

function publisherOf({ settings }: Library) {
  return { '@type': 'foaf:Agent', 'foaf:name': inVietnamese(settings.publisher) };
}

function licenceOf({ settings }: Library) {
  return {
    '@id': settings.licence.href,
    '@type': 'dct:LicenseDocument',
    'dct:title': inVietnamese(licenceLine(settings.licence)),
  };
}

/** Only what the office has given: an unknown address stays out. */
function contactOf({ settings }: Library) {
  const { office, email } = settings.contact;
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': office,
    ...(typeof email === 'string' && { 'vcard:hasEmail': { '@id': `mailto:${email}` } }),
  };
}
