import { describe, expect, test } from 'vitest';
import { fitText, type TextBox } from '#exports/fit-text.ts';

/** Every letter is half as wide as it is tall. */
const measure = (line: string, size: number) => line.length * size * 0.5;
const box: TextBox = {
  width: 1000,
  height: 400,
  maxLines: 4,
  leading: 1.25,
  largest: 80,
  smallest: 30,
};
const fit = (text: string, changes: Partial<TextBox> = {}) =>
  fitText(text, { ...box, ...changes }, measure);

describe('a text fitted to a box', () => {
  test('takes the largest size when it is short', () => {
    expect(fit('Khen thưởng kịp thời')).toEqual({ size: 80, lines: ['Khen thưởng kịp thời'] });
  });

  test('is set smaller when it is long, every word kept in order', () => {
    const text =
      'Khen thưởng kịp thời tổ chức có thành tích xuất sắc trong phát triển kinh tế tập thể';
    const { size, lines } = fit(text, { width: 700 });
    expect(size).toBeLessThan(80);
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(700);
  });

  test('is set smaller when its lines would be too tall for the box', () => {
    const text = 'một hai ba bốn năm sáu bảy tám chín mười';
    const { size, lines } = fit(text, { width: 800, height: 110 });
    expect(lines.length * size * 1.25).toBeLessThanOrEqual(110);
  });

  test('has lines of about equal length', () => {
    const { lines } = fit('aaaa bbbb cccc dddd eeee ffff gggg', { largest: 64 });
    expect(lines).toEqual(['aaaa bbbb cccc dddd', 'eeee ffff gggg']);
  });

  test('keeps words joined by a no-break space on one line', () => {
    const { lines } = fit('aaaaaaaaaaaaaaaaaa Nam\u00a0Yang bbbbbbbbbbbb');
    expect(lines.some((line) => line.includes('Nam\u00a0Yang'))).toBe(true);
  });

  test('ends in an ellipsis when even the smallest size is too large', () => {
    const { size, lines } = fit('nhiệm vụ '.repeat(200));
    expect(size).toBe(30);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(1000);
  });

  test('breaks a word that is wider than the box', () => {
    const { size, lines } = fit('a'.repeat(150));
    expect(lines.join('')).toBe('a'.repeat(150));
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(1000);
  });
});
