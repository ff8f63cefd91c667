import type { Commune } from '#domain/agency.ts';
import { formatInteger } from '#domain/number.ts';
import type { Library } from '#library/join.ts';
import type { ChartFigure } from './chart-figure.ts';
import { drawRows } from './draw-rows.ts';
import { STATUS_FILLS, type Fill } from './fill.ts';
import type { Span } from './rows.ts';
import { legendOf } from './stacked-bars.ts';

const TOLD: Fill = { colour: '--color-primary', texture: 'solid' };
const UNTOLD: Fill = STATUS_FILLS.unpublished;

interface Area {
  label: string;
  told: number;
  total: number;
}

/**
 * In how many communes and wards a story takes place, for the whole province and for the parts it was joined
 * from in 2025. No picture while no story names its commune.
 */
export function communeCoverageChart({
  communes,
  stories,
}: Pick<Library, 'communes' | 'stories'>): ChartFigure {
  const id = 'xa-phuong-co-mo-hinh';
  const title = 'Xã, phường có câu chuyện hợp tác xã';
  const whole = areaOf('Cả tỉnh', communes);
  const parts = [...Map.groupBy(communes, ({ formerProvince }) => formerProvince)]
    .map(([name, own]) => areaOf(`Trước 2025 thuộc ${name}`, own))
    .sort((left, right) => right.total - left.total);
  const areas = [whole, ...parts];
  const placeless = stories.filter(({ commune }) => 'unknown' in commune).length;
  return {
    id,
    title,
    sentence: communeCoverageSentence(whole, stories.length - placeless),
    ...(placeless > 0 && {
      note: `${formatInteger(placeless)} câu chuyện chưa rõ xã, phường nên không được tính.`,
    }),
    table: {
      columns: ['Địa bàn', 'Có câu chuyện', 'Chưa có', 'Tổng số xã, phường'],
      rows: areas.map(({ label, told, total }) => [
        label,
        String(told),
        String(total - told),
        String(total),
      ]),
    },
    ...(whole.told === 0
      ? { legend: [] }
      : {
          legend: legendOf(id, [
            { label: 'Có câu chuyện', fill: TOLD },
            { label: 'Chưa có', fill: UNTOLD },
          ]),
          svg: drawRows({
            id,
            name: `Biểu đồ: ${title}`,
            rows: areas,
            extent: Math.max(1, whole.total),
            bars: [
              { fill: TOLD, spans: areas.map(({ told }) => spanOf(0, told)) },
              { fill: UNTOLD, spans: areas.map(({ told, total }) => spanOf(told, total)) },
            ],
            marks: areas.map(({ told, total }, row) => ({
              row,
              at: total,
              text: `${told}/${total}`,
              isZero: told === 0,
            })),
            heads: [],
            look: 'thick',
          }),
        }),
  };
}

function areaOf(label: string, communes: readonly Commune[]): Area {
  const told = communes.filter(({ stories }) => stories.length > 0).length;
  return { label, told, total: communes.length };
}

function spanOf(from: number, to: number): Span | null {
  return from === to ? null : [from, to];
}

/** "9 trong 135 xã, phường có câu chuyện hợp tác xã, từ 10 câu chuyện đã đăng." */
export function communeCoverageSentence({ told, total }: Omit<Area, 'label'>, stories: number) {
  if (told === 0)
    return `Chưa câu chuyện nào gắn với một trong ${formatInteger(total)} xã, phường của tỉnh.`;
  return `${formatInteger(told)} trong ${formatInteger(total)} xã, phường của tỉnh có câu chuyện hợp tác xã, từ ${formatInteger(stories)} câu chuyện rõ địa bàn.`;
}
