import { DEMO_MARK, type Edition } from '#domain/edition.ts';

/** A form for machines in which words of a plan are given out. */
export interface TextFile {
  /** Ending of its address. */
  format: 'xml' | 'json' | 'txt' | 'md';
  label: string;
  mediaType: string;
}

/** A file as an edition gives it out; JSON says what it is in a field of its own. */
export function withDemoMark(file: string, format: TextFile['format'], edition: Edition): string {
  if (edition !== 'demo' || format === 'json') return file;
  return format === 'xml'
    ? file.replace('?>', `?>\n<!-- ${DEMO_MARK} -->`)
    : `${DEMO_MARK}\n\n${file}`;
}
