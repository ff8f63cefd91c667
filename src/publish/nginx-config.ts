import { TYPES } from './content-type.ts';
import { CACHING, CMS_FOLDER, CMS_HEADERS, COMMON_HEADERS, REVALIDATED } from './headers.ts';
import type { ServerPlace } from './server-place.ts';

/** A file for nginx's conf.d/: maps and one server. Headers stand at the server alone, since a location would drop them all. */
export function toNginxConfig({ host, root, listen, redirects = [] }: ServerPlace): string {
  const cmsVariables = Object.fromEntries(
    Object.keys(CMS_HEADERS).map((name) => [name, variableOf(name)]),
  );
  const headers = [
    ...Object.entries({ ...COMMON_HEADERS, ...cmsVariables }).map(([name, value]) => [
      name,
      value.startsWith('$') ? value : `"${value}"`,
    ]),
    ['Cache-Control', '$site_caching'],
    ['Allow', '$site_allow'],
    ['Vary', '$site_vary'],
  ];
  return `# Sinh bởi: npm run headers -- nginx. Đừng sửa tay; sửa src/publish/headers.ts rồi sinh lại.
${Object.entries(CMS_HEADERS)
  .map(
    ([name, value]) =>
      `map $uri ${variableOf(name)} {\n  default "${commonOf(name)}";\n  ~^${CMS_FOLDER} "${value}";\n}`,
  )
  .join('\n')}
# Một địa chỉ không có tệp thì không ai được giữ câu trả lời.
map "$status:$uri" $site_caching {
  default "${REVALIDATED}";
${CACHING.map(({ pattern, value }) => `  "~^(200|206|304):${pattern.slice(1)}" "${value}";`).join('\n')}
}
map $status $site_allow {
  default "";
  405 "GET, HEAD";
}
map $sent_http_content_encoding $site_vary {
  default "";
  "" "Accept-Encoding";
}

server {
  listen ${listen};
  server_name ${host};
  root ${root};
  index index.html;
  absolute_redirect off;
  server_tokens off;
  etag on;
  max_ranges 1;
  client_max_body_size 1k;

  # Bản nén sẵn cạnh mỗi tệp. Brotli cần gói libnginx-mod-http-brotli-static của Debian.
  gzip off;
  gzip_static on;
  gzip_vary on;
  brotli_static on;

  charset utf-8;
  charset_types ${charsetTypes().join(' ')};
  default_type application/octet-stream;
  types {
${[...TYPES.text, ...TYPES.binary].map(([extension, type]) => `    ${type} ${extension.slice(1)};`).join('\n')}
  }

${headers.map(([name, value]) => `  add_header ${name} ${value} always;`).join('\n')}

  if ($request_method !~ ^(GET|HEAD)$) {
    return 405;
  }

  error_page 404 /404.html;
  # Thư mục không có trang.
  error_page 403 =404 /404.html;

${redirects.map(({ from, to }) => `  location = ${from} {\n    return 301 ${to};\n  }\n`).join('')}  location / {
    try_files $uri $uri/ =404;
  }
  # Tệp ẩn và bản nén không có địa chỉ riêng.
  location ~ /\\.(?!well-known/) {
    return 404;
  }
  location ~ \\.(br|gz)$ {
    return 404;
  }
}
`;
}

/** Each once, without the type that nginx always counts among them: it warns of any other. */
function charsetTypes(): string[] {
  const types = new Set(TYPES.text.map(([, type]) => type));
  types.delete('text/html');
  return [...types];
}

/** "Content-Security-Policy" → "$site_content_security_policy". */
function variableOf(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`;
}

function commonOf(name: string): string {
  return Object.entries(COMMON_HEADERS).find(([common]) => common === name)?.[1] ?? '';
}
