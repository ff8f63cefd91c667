const TEXT_TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};
const BINARY_TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** Every type the site knows, as [extension, type]. */
export const TYPES = {
  text: Object.entries(TEXT_TYPES),
  binary: Object.entries(BINARY_TYPES),
} as const;

/** The Content-Type of a file by its extension (".html"); text is always UTF-8. */
export function contentTypeOf(extension: string): string {
  const text = TEXT_TYPES[extension];
  if (text !== undefined) return `${text}; charset=utf-8`;
  return BINARY_TYPES[extension] ?? 'application/octet-stream';
}
