import { HEAD_FILE } from './head-file.ts';

/** Fetches what the first answer begins with, side by side, before the search page asks for one after the other. */
export function fetchEngineEarly(): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = `/${HEAD_FILE}`;
  document.head.append(link);
  // A failure is told by the search page, which asks again.
  void import('./engine.ts').catch(() => undefined);
}
