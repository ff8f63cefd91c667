import { describe, expect, test } from 'vitest';
import { allCharts } from '#charts/all-charts.ts';
import { taskStatusChart } from '#charts/task-status.ts';
import { lightColours, toChartPicture } from '#exports/chart-picture.ts';
import { realLibrary, SITE } from './small-library.ts';
import { TOKENS } from './tokens.ts';
import { elementsOf } from './xml-elements.ts';

const library = realLibrary();

describe.each(allCharts)('the picture of the chart $id', ({ draw }) => {
  const figure = draw(library);
  const svg = toChartPicture(figure, TOKENS, library, SITE);

  test('is well-formed and says its title, its day and its source', () => {
    const words = elementsOf(svg, 'text').join(' ');
    expect(elementsOf(svg, 'title')).toContain(figure.title);
    expect(words).toContain('Tính đến 23/11/2026.');
    expect(words).toContain('https://vi-du.example/du-lieu/');
  });

  test('needs nothing from outside and asks nothing of the page it is shown in', () => {
    expect(svg).not.toMatch(/var\(|class=|style=|<script|<image|currentColor/);
    expect(svg.match(/url\(#[^)]+\)/g) ?? []).toEqual(
      (svg.match(/url\([^)]*\)/g) ?? []).filter((use) => use.startsWith('url(#')),
    );
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the same bytes on every run', () => {
    expect(toChartPicture(draw(library), TOKENS, library, SITE)).toBe(svg);
  });
});

test('colours are those of the light theme, whatever the reader’s is', () => {
  const colours = lightColours(TOKENS);
  expect(colours.get('--color-ink')).toBe('#14211c');
  expect(colours.get('--color-paper')).toBe('#fff');
});

test('a colour that no theme has stops the build', () => {
  expect(() => toChartPicture(taskStatusChart(library), ':root {}', library, SITE)).toThrow(
    'tokens.css',
  );
});
