/** What XML 1.0 cannot carry in any form. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

/** A text as it stands between tags or inside a quoted attribute. */
export function escapeXml(text: string): string {
  if (FORBIDDEN.test(text)) {
    throw new Error(`Có ký tự điều khiển mà XML không chứa được, cần xóa: ${JSON.stringify(text)}`);
  }
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** An element with its attributes in order; children are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly string[]
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${pairs.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}
