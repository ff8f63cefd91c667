const integer = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 0 });

/** 300628 → "300.628". */
export function formatInteger(value: number): string {
  return integer.format(value);
}

/** Share of a whole: (7, 24) → "29%"; a whole of zero is "0%". */
export function formatShare(part: number, whole: number): string {
  return percent.format(whole === 0 ? 0 : part / whole);
}
