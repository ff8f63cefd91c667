import { CMS_ENTRY, LOCAL_CMS } from './addresses.ts';

/** Decap compiles its own checks (unsafe-eval) and styles itself; nothing may come from or go to another host. */
export const LOCAL_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "frame-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Decap starts by itself unless it is told not to before it is loaded. */
export const MANUAL_START = 'window.CMS_MANUAL_INIT = true;\n';

/**
 * The button that looks for a preview somebody deployed: here none ever is, and Decap shows it even with
 * `show_preview_links` off. Its class carries the name it has in Decap's source.
 */
const HIDDEN = "body [class*='PreviewButtonContainer']";

/** The page of the local editor: Decap's program, then ours, which hands it its configuration. */
export function localPage(name: string): string {
  const safeName = name.replace(/[&<>]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Quản trị · ${safeName}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <style>
      ${HIDDEN} { display: none; }
    </style>
    <script src="${LOCAL_CMS.manual}"></script>
    <script src="${LOCAL_CMS.decap}decap-cms.js"></script>
    <script type="module" src="${LOCAL_CMS.program}${CMS_ENTRY}"></script>
  </head>
  <body>
    <noscript>Trang quản trị cần JavaScript. Bật JavaScript trong trình duyệt rồi tải lại trang.</noscript>
  </body>
</html>
`;
}
