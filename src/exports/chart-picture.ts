import type { ChartFigure } from '#charts/chart-figure.ts';
import { escapeText, short } from '#charts/svg-markup.ts';
import { wrapText } from '#charts/text-width.ts';
import { formatDay } from '#domain/date.ts';
import { routes } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { markedTitle } from './demo-mark.ts';
import { licenceLine } from './provenance.ts';

const MARGIN = 24;
const TITLE = { size: 22, line: 30 } as const;
const BODY = { size: 15, line: 22 } as const;
const SMALL = { size: 13, line: 19 } as const;
const LEGEND_GAP = 22;
const SWATCH = { width: 29, height: 15, gap: 8 } as const;
const FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/** A chart with nothing to compare yet still says so at its address. */
const NOTHING_DRAWN = { markup: '', width: 680, height: 0 };

interface Block {
  markup: string;
  height: number;
}

/**
 * A chart as an SVG file that stands on its own: title, sentence, legend, picture, date and source, on
 * white, with every colour written out. `tokens` is the text of the site's tokens.css, whose light
 * colours come first.
 */
export function toChartPicture(
  { title, sentence, legend, svg }: ChartFigure,
  tokens: string,
  library: Library,
  site: URL,
): string {
  const drawing = svg === undefined ? NOTHING_DRAWN : partsOf(svg.wide);
  const width = drawing.width + 2 * MARGIN;
  const name = markedTitle(title, library);
  const blocks = [
    textBlock(name, { ...TITLE, weight: 600, colour: '--color-ink' }, drawing.width),
    textBlock(sentence, { ...BODY, weight: 400, colour: '--color-ink' }, drawing.width),
    legendBlock(legend, drawing.width),
    { markup: drawing.markup, height: drawing.height + BODY.line },
    ...sourceLines(library, site).map((line) =>
      textBlock(line, { ...SMALL, weight: 400, colour: '--color-text-muted' }, drawing.width),
    ),
  ];
  const placed = blocks.map(({ markup }, index) => {
    const above = blocks.slice(0, index).reduce((sum, { height }) => sum + height, MARGIN);
    return `<g transform="translate(${MARGIN} ${short(above)})">${markup}</g>`;
  });
  const height = Math.ceil(blocks.reduce((sum, block) => sum + block.height, 2 * MARGIN));
  const picture = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="vi" font-family="${FONT}">`,
    `<title>${escapeText(name)}</title><desc>${escapeText(sentence)}</desc>`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    ...placed,
    '</svg>',
    '',
  ].join('\n');
  return resolveColours(picture, lightColours(tokens));
}

function sourceLines(library: Library, site: URL): string[] {
  const { settings, today } = library;
  return [
    `Tính đến ${formatDay(today)}. Nguồn: ${settings.publisher}, ${new URL(routes.data, site).href}`,
    `Giấy phép: ${licenceLine(settings.licence)}`,
  ];
}

function textBlock(
  text: string,
  style: { size: number; line: number; weight: 400 | 600; colour: string },
  width: number,
): Block {
  const { size, line, weight, colour } = style;
  const lines = wrapText(text, size, width);
  const markup = lines.map(
    (words, index) =>
      `<text y="${short(index * line + size)}" font-size="${size}" font-weight="${weight}" fill="var(${colour})">${escapeText(words)}</text>`,
  );
  return { markup: markup.join(''), height: lines.length * line + SMALL.line / 2 };
}

/** One entry below the other: a legend is short, and no width is too narrow for it. */
function legendBlock(legend: ChartFigure['legend'], width: number): Block {
  let top = 0;
  const entries = legend.map(({ label, swatch }) => {
    const lines = wrapText(label, SMALL.size, width - SWATCH.width - SWATCH.gap);
    const texts = lines.map(
      (words, index) =>
        `<text x="${SWATCH.width + SWATCH.gap}" y="${short(top + 12 + index * SMALL.line)}" font-size="${SMALL.size}" fill="var(--color-ink)">${escapeText(words)}</text>`,
    );
    const markup = `<g transform="translate(0 ${short(top)})">${swatch}</g>${texts.join('')}`;
    top += (lines.length - 1) * SMALL.line + LEGEND_GAP;
    return markup;
  });
  return { markup: entries.join(''), height: legend.length === 0 ? 0 : top + SMALL.line / 2 };
}

/** A picture made to stand in a page, kept as an `<svg>` inside the file; its size is read from its tag. */
function partsOf(svg: string): { markup: string; width: number; height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (box === null) throw new Error('A chart has no size.');
  return { markup: svg.replace(' role="img"', ''), width: Number(box[1]), height: Number(box[2]) };
}

/** The colours of the light theme by the names of their CSS variables. */
export function lightColours(tokens: string): Map<string, string> {
  const light = /:root\s*\{([^}]*)\}/u.exec(tokens)?.[1] ?? '';
  return new Map(
    [...light.matchAll(/(--color-[\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/** A colour the theme does not know would be drawn black elsewhere, so it stops the build. */
function resolveColours(svg: string, colours: ReadonlyMap<string, string>): string {
  return svg.replaceAll(/var\((--[\w-]+)\)/gu, (_, name: string) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`A chart uses ${name}, which tokens.css lacks.`);
    return colour;
  });
}
