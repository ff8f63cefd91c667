import type { DataCatalog, DatasetLeaf, WithContext } from 'schema-dts';
import { routes, toDataFile } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import type { Dataset } from './dataset.ts';
import { datasetsOf } from './datasets.ts';
import { markedTitle } from './demo-mark.ts';
import { CONTEXT, licenceReference, officeReference } from './json-ld-references.ts';

const FORMATS = [
  { format: 'csv', encodingFormat: 'text/csv' },
  { format: 'json', encodingFormat: 'application/json' },
  {
    format: 'xlsx',
    encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
] as const;

/** All open tables, for the page of data. */
export function dataCatalog(library: Library, site: URL): WithContext<DataCatalog> {
  const url = new URL(routes.data, site).href;
  return {
    '@context': CONTEXT,
    '@type': 'DataCatalog',
    '@id': url,
    url,
    name: markedTitle(`Dữ liệu mở: ${library.settings.name}`, library),
    description: library.settings.description,
    inLanguage: 'vi',
    license: licenceReference(library.settings),
    publisher: officeReference(library.settings, site),
    dataset: datasetsOf(library).map((dataset) => datasetNode(dataset, library, site)),
  };
}

function datasetNode(dataset: Dataset, library: Library, site: URL): DatasetLeaf {
  const office = officeReference(library.settings, site);
  const node: DatasetLeaf = {
    '@type': 'Dataset',
    '@id': new URL(`${routes.data}#${dataset.name}`, site).href,
    url: new URL(`${routes.data}#${dataset.name}`, site).href,
    name: dataset.title,
    description: dataset.description,
    inLanguage: 'vi',
    license: licenceReference(library.settings),
    creator: office,
    publisher: office,
    isAccessibleForFree: true,
    variableMeasured: dataset.fields.map((field) => field.title),
    distribution: FORMATS.map(({ format, encodingFormat }) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: new URL(toDataFile(dataset.name, format), site).href,
    })),
  };
  const changedOn = dataset.lastChangedOn(library);
  if (changedOn !== undefined) node.dateModified = changedOn;
  const coverage = dataset.temporalCoverage(library);
  if (coverage !== undefined) node.temporalCoverage = coverage;
  return node;
}
