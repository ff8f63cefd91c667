import { expect, it } from 'vitest';
import { SvgContext } from '#charts/svg-context.ts';

const INK = 'var(--color-ink)';
function aContext() {
  const context = new SvgContext(100, 50, { size: 14, colour: INK });
  context.font = '400 14px body';
  context.fillStyle = INK;
  return context;
}

it('text is real text, escaped, on the line letters stand on', () => {
  const context = aContext();
  context.textBaseline = 'middle';
  context.fillText('Rau & quả <5', 3, 10);
  expect(String(context)).toBe('<text x="3" y="14.9">Rau &amp; quả &lt;5</text>');
});

it('text says what differs from the text around it', () => {
  const context = aContext();
  context.font = '600 20px body';
  context.textAlign = 'right';
  context.fillStyle = 'var(--color-text-muted)';
  context.fillText('9', 0, 0);
  expect(String(context)).toBe(
    '<text x="0" y="0" text-anchor="end" font-size="20" font-weight="600" fill="var(--color-text-muted)">9</text>',
  );
});

it('colours pass through untouched and an empty bar leaves nothing', () => {
  const context = aContext();
  context.fillStyle = 'var(--color-status-late)';
  context.beginPath();
  context.rect(1, 2, 30.04, 4);
  context.fill();
  context.beginPath();
  context.rect(1, 2, 0, 4);
  context.fill();
  expect(String(context)).toBe('<path fill="var(--color-status-late)" d="M1 2h30v4h-30z"/>');
});

it('what is saved comes back, place and style', () => {
  const context = aContext();
  context.save();
  context.translate(5, 5);
  context.fillStyle = 'var(--color-red)';
  context.restore();
  context.fillText('a', 1, 1);
  expect(String(context)).toBe('<text x="1" y="1">a</text>');
});

it('turned text and a place that is not a number are refused', () => {
  const context = aContext();
  expect(() => context.rotate(0)).not.toThrow();
  expect(() => context.rotate(1)).toThrow('upright');
  expect(() => context.fillText('a', NaN, 0)).toThrow('not a number');
});
