const integer = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** 300628 → "300.628". */
export function formatInteger(value: number): string {
  return integer.format(value);
}

const size = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** 18915 → "19 kB", 1300000 → "1,3 MB"; never "0 kB". */
export function formatBytes(bytes: number): string {
  if (bytes >= 1_000_000) return `${size.format(bytes / 1_000_000)} MB`;
  return `${formatInteger(Math.max(1, bytes / 1000))} kB`;
}
