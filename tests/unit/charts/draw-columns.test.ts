import { describe, expect, it } from 'vitest';
import { axisOf, type ColumnDrawing } from '#charts/columns.ts';
import { drawColumns } from '#charts/draw-columns.ts';

const FILL = { colour: '--color-primary', texture: 'solid' } as const;
const HOLLOW = { colour: '--color-status-unpublished', texture: 'dots' } as const;
const columns = ['I', 'I', 'I', 'II', 'II'].map((quarter, index) => ({
  month: String(index + 1),
  quarter,
}));

function aDrawing(fields: Partial<ColumnDrawing> = {}): ColumnDrawing {
  return {
    id: 'thu',
    name: 'Biểu đồ: thử',
    unit: 'Số nhiệm vụ',
    columns,
    pieces: [{ fill: FILL, values: [1, 2, 0, 4, 5] }],
    ...fields,
  };
}
const textsIn = (svg: string) =>
  Array.from(svg.matchAll(/<text [^>]*>([^<]+)</g), (match) => match[1]);
const countIn = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe('the axis of counts', () => {
  const axis = (...values: number[]) => axisOf(aDrawing({ pieces: [{ fill: FILL, values }] }));

  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [5, 1, 5],
    [7, 2, 8],
    [10, 2, 10],
    [33, 10, 40],
    [100, 20, 100],
    [1234, 500, 1500],
    [10000, 2000, 10000],
  ])('for at most %i steps by %i and ends at %i', (highest, step, end) => {
    expect(axis(highest)).toEqual({ step, end });
  });

  it('has room for stacked pieces and for the line', () => {
    const pieces = [
      { fill: FILL, values: [3, 1] },
      { fill: HOLLOW, values: [4, 9] },
    ];
    expect(axisOf(aDrawing({ columns: columns.slice(0, 2), pieces })).end).toBe(10);
    expect(axisOf(aDrawing({ columns: columns.slice(0, 2), pieces, line: [0, 12] })).end).toBe(15);
  });
});

describe('the picture', () => {
  it('names what it counts, every step, month and quarter', () => {
    const { wide } = drawColumns(aDrawing());
    expect(textsIn(wide)).toEqual([
      ...['0', '1', '2', '3', '4', '5'],
      ...['Số nhiệm vụ', 'Tháng', 'Quý'],
      ...['1', '2', '3', '4', '5', 'I', 'II'],
    ]);
  });

  it('stands a piece on the one below it', () => {
    const pieces = [
      { fill: FILL, values: [2, 0, 0, 0, 0] },
      { fill: { ...FILL, colour: '--color-red' } as const, values: [3, 0, 0, 0, 0] },
    ];
    const { wide } = drawColumns(aDrawing({ pieces }));
    const boxOf = (paint: string) =>
      new RegExp(`fill="${paint}" d="M([\\d.]+) ([\\d.]+)h([\\d.-]+)v([\\d.-]+)`).exec(wide) ?? [];
    const [, left, top, , height] = boxOf('var\\(--color-primary\\)').map(Number);
    const [, leftAbove, topAbove, , heightAbove] = boxOf('var\\(--color-red\\)').map(Number);
    expect(left).toBeGreaterThan(0);
    expect(leftAbove).toBe(left);
    // A hair of paper keeps two pieces apart.
    const gap = (top ?? 0) - (topAbove ?? 0) - (heightAbove ?? 0);
    expect(gap).toBeGreaterThan(1);
    expect(gap).toBeLessThan(2);
    expect((heightAbove ?? 0) / (height ?? 0)).toBeCloseTo(1.5, 1);
  });

  it('draws the line with a point over every column, on a paper edge', () => {
    const plain = drawColumns(aDrawing()).wide;
    const lined = drawColumns(aDrawing({ line: [0, 1, 2, 3, 4] })).wide;
    const points = /<path fill="var\(--color-ink\)"/g;
    expect(countIn(plain, points)).toBe(0);
    expect(countIn(lined, points)).toBe(columns.length);
    const stroke = (colour: string, width: number) =>
      lined.indexOf(`stroke="var(--color-${colour})" stroke-width="${width}"`);
    expect(stroke('paper', 6)).toBeGreaterThan(0);
    expect(stroke('ink', 2)).toBeGreaterThan(stroke('paper', 6));
  });

  it('writes marks on top of their columns', () => {
    const marked = columns.map((column, index) =>
      index === 3 ? { ...column, mark: '4!' } : column,
    );
    const { narrow } = drawColumns(aDrawing({ columns: marked }));
    const y = (text: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${text}<`).exec(narrow)?.[1]);
    expect(y('4!')).toBeLessThan(y('4'));
  });

  it('leaves out the name of a quarter that has no room', () => {
    const crowded = ['I/2026', 'II/2026', 'III/2026', 'IV/2026', 'I/2027', 'II/2027', 'III/2027'];
    const { narrow } = drawColumns(
      aDrawing({
        columns: crowded.map((quarter) => ({ month: '1', quarter })),
        pieces: [{ fill: FILL, values: crowded.map(() => 1) }],
      }),
    );
    const named = textsIn(narrow).filter((text) => text?.includes('/'));
    expect(named.length).toBeGreaterThan(2);
    expect(named.length).toBeLessThan(crowded.length);
  });

  it('of a single column is still a picture', () => {
    const [first] = columns;
    const one = aDrawing({
      columns: first === undefined ? [] : [first],
      pieces: [{ fill: FILL, values: [3] }],
      line: [2],
    });
    expect(drawColumns(one).narrow).not.toContain('NaN');
  });
});
