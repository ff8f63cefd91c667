import { stringify } from 'yaml';

/** Strings in quotes, so that YAML never takes a day or "0123" for something else; long lines stay whole. */
export function toYaml(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_SINGLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  });
}
