import { routes, toDataFile } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { FALSE_WORD, TRUE_WORD } from './csv.ts';
import type { Dataset, Field } from './dataset.ts';
import { datasetsOf } from './datasets.ts';
import { markedTitle } from './demo-mark.ts';
import { dataAddress, provenanceOf } from './provenance.ts';

/** The descriptor of all tables: a Tabular Data Package, version 1 (specs.frictionlessdata.io). */
export function toDataPackage(library: Library, site: URL): string {
  const { settings } = library;
  const { publisher, licence, version } = provenanceOf(library);
  const { name, href, note } = licence;
  const file = {
    profile: 'tabular-data-package',
    name: 'kinh-te-tap-the-gia-lai',
    title: markedTitle(`Dữ liệu mở: ${settings.name}`, library),
    description: markedTitle(settings.description, library),
    homepage: dataAddress(site),
    version,
    licenses: [{ title: note === undefined ? name : `${name} (${note})`, path: href }],
    contributors: [{ title: publisher, role: 'publisher' }],
    resources: datasetsOf(library).map(toResource),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function toResource(dataset: Dataset) {
  const titleOf = (name: string) =>
    dataset.fields.find((field) => field.name === name)?.title ?? name;
  return {
    profile: 'tabular-data-resource',
    name: dataset.name,
    title: dataset.title,
    description: dataset.description,
    // Paths in a descriptor are relative to the descriptor itself.
    path: toDataFile(dataset.name, 'csv').slice(routes.data.length),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      fields: dataset.fields.map(toSchemaField),
      ...(dataset.key.length === 0 ? {} : { primaryKey: dataset.key.map(titleOf) }),
      missingValues: [''],
    },
  };
}

/** A field's name must be its header in the CSV file, or validators refuse the file. */
function toSchemaField({ name, title, type, description, isOptional, allowed }: Field) {
  return {
    name: title,
    title,
    type,
    ...(type === 'boolean' ? { trueValues: [TRUE_WORD], falseValues: [FALSE_WORD] } : {}),
    description,
    jsonKey: name,
    constraints: {
      required: isOptional !== true,
      ...(allowed === undefined ? {} : { enum: allowed }),
    },
  };
}
