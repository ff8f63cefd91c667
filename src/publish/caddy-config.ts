import { contentTypeOf, TYPES } from './content-type.ts';
import { CACHING, CMS_FOLDER, CMS_HEADERS, COMMON_HEADERS, REVALIDATED } from './headers.ts';
import type { ServerPlace } from './server-place.ts';

/** A Caddyfile's block for the site. Caddy fetches and renews the certificate by itself for a public host. */
export function toCaddyConfig({ host, root }: ServerPlace): string {
  const lasting = CACHING.map(({ pattern }) => pattern).join('|');
  const types = [...TYPES.text, ...TYPES.binary].filter(([extension]) => extension !== '.html');
  return `# Sinh bởi: npm run headers -- caddy. Đừng sửa tay; sửa src/publish/headers.ts rồi sinh lại.
${host} {
  root * ${root}

  @site not path ${CMS_FOLDER}*
  header @site {
${toLines(COMMON_HEADERS)}
  }
  header ${CMS_FOLDER}* {
${toLines({ ...COMMON_HEADERS, ...CMS_HEADERS })}
  }
  header -Server
${CACHING.map(({ pattern, value }, index) => `  @kept${index} path_regexp ${pattern}\n  header @kept${index} Cache-Control "${value}"`).join('\n')}
  @revalidated not path_regexp ${lasting}
  header @revalidated Cache-Control "${REVALIDATED}"
${types.map(toType).join('\n')}

  @written not method GET HEAD
  error @written 405
  # Tệp ẩn và bản nén không có địa chỉ riêng.
  @hidden {
    path */.* *.br *.gz
    not path /.well-known/*
  }
  error @hidden 404
  # Tên mà hệ tệp không nhận.
  @odd path_regexp [\\x00-\\x1f]|[^/]{256}|.{1000}
  error @odd 404

  file_server {
    precompressed br gzip
  }

  handle_errors {
    header Cache-Control "${REVALIDATED}"
    @methods expression {http.error.status_code} == 405
    handle @methods {
      header Allow "GET, HEAD"
      header Content-Type "text/plain; charset=utf-8"
      respond "Trang này chỉ để đọc." 405
    }
    handle {
      header Content-Type "text/html; charset=utf-8"
      rewrite * /404.html
      file_server {
        precompressed br gzip
      }
    }
  }
}
`;
}

function toLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `    ${name} "${value}"`)
    .join('\n');
}

/** Set at the very end, since Caddy's file server has a type of its own for some names; not set on a missing file. */
function toType([extension]: readonly [string, string]): string {
  const name = `@type_${extension.slice(1)}`;
  return `  ${name} path *${extension}
  header ${name} {
    Content-Type "${contentTypeOf(extension)}"
    defer
  }`;
}
