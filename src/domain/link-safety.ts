const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** What browsers drop or pass over before they read a scheme; U+FFFD is what the parser makes of a control character. */
const PASSED_OVER = /[\p{Cc}\p{Cf}\s\uFFFD]+/gu;
const DEEPEST_ENCODING = 3;

/** Why an address in a text may not be followed, or undefined when it may; tried against every disguise a browser sees through. */
export function unsafeReasonOf(target: string): string | undefined {
  const plain = undisguised(target);
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(plain)?.[0].toLowerCase();
  if (scheme !== undefined && !SAFE_SCHEMES.has(scheme)) {
    return `liên kết bắt đầu bằng "${scheme}" không được phép`;
  }
  if (/^[\\/]{2}|^[\\/]*\\/.test(plain))
    return 'liên kết dẫn sang trang khác mà không nói rõ https://';
  if (scheme?.startsWith('http') === true && hasPassword(plain)) {
    return 'liên kết có tên và mật khẩu trước dấu @, dễ làm người đọc nhầm nơi đến';
  }
  return undefined;
}

function undisguised(target: string): string {
  let plain = target.replace(PASSED_OVER, '');
  for (let depth = 0; depth < DEEPEST_ENCODING; depth += 1) {
    const decoded = decode(plain).replace(PASSED_OVER, '');
    if (decoded === plain) break;
    plain = decoded;
  }
  return plain;
}

function decode(text: string): string {
  const entities = text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits: string) =>
      codePoint(Number.parseInt(digits, 16)),
    )
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => codePoint(Number(digits)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
  try {
    return decodeURIComponent(entities);
  } catch {
    return entities;
  }
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function hasPassword(address: string): boolean {
  return URL.canParse(address) && new URL(address).username !== '';
}
