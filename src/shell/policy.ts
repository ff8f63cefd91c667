import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that a reader who chose dark, contrast or larger text never sees a flash.
 * Everything else about the reader's tools lives in site.ts.
 */
export const EARLY_SCRIPT = `(e=>{e.dataset.script='';try{let s=JSON.parse(localStorage.getItem('reader')||'{}');if(s.theme)e.dataset.theme=s.theme;if(s.textSize)e.dataset.textSize=s.textSize}catch{}})(document.documentElement)`;

const earlyScriptHash = createHash('sha256').update(EARLY_SCRIPT).digest('base64');

/** The Content-Security-Policy of every page. */
export function contentSecurityPolicy(): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", `'sha256-${earlyScriptHash}'`],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
