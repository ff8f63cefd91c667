import { readFileSync } from 'node:fs';

/** The site's own colours. */
export const TOKENS = readFileSync('src/shell/tokens.css', 'utf8');
