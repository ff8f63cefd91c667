import type { APIRoute } from 'astro';
import worker from '#shell/offline-worker.mjs?raw';

/** At the root, since a service worker reaches no higher than the folder it lies in. */
export const GET: APIRoute = () =>
  new Response(worker, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
