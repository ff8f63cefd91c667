import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that a reader who chose dark, contrast or larger text never sees a flash, and the
 * answers to a question in the address have their room from the start, their scripts under way.
 * Everything else about the reader's tools lives in site.ts.
 */
export const EARLY_SCRIPT = `(e=>{e.dataset.script='';if(/[?&]q=[^&]/.test(location.search)){e.dataset.asked='';for(let href of e.dataset.answering?.split(' ')??[])document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href}))}try{let s=JSON.parse(localStorage.getItem('reader')||'{}');if(s.theme)e.dataset.theme=s.theme;if(s.textSize)e.dataset.textSize=s.textSize}catch{}})(document.documentElement)`;

const earlyScriptHash = createHash('sha256').update(EARLY_SCRIPT).digest('base64');

/** The Content-Security-Policy of every page a reader opens. */
export function contentSecurityPolicy(): string {
  return toHeader({
    'default-src': ["'none'"],
    'script-src': ["'self'", `'sha256-${earlyScriptHash}'`],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  });
}

/** The policy of the editor's page: its program styles itself, shows pictures not yet saved, and talks to the content's host. */
export function cmsPolicy(host: string | undefined): string {
  const hosts = host === undefined ? [] : [new URL(host).origin];
  return toHeader({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:', ...hosts],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...hosts],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ['blob:'],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  });
}

function toHeader(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
