import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { fold, nearest } from '../vietnamese.ts';
import { problem } from './fault.ts';
import type { OwnText } from './own-words.ts';

const DISTRICT =
  /(?<![\p{L}])(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|TP\.?|TX\.?)\s((?:\p{Lu}[\p{L}’']*)(?:\s(?:\p{Lu}[\p{L}’']*))*)/gu;
const SPOKEN_OF_AS_PAST =
  /(?<!\p{L})(?:cũ|[Nn]ay|[Tt]rước (?:đây|khi|tháng|năm|ngày)|khi ấy|lúc ấy)(?!\p{L})/u;
const NEAR = 120;
/** Cities that are not of this province and stand. */
const OTHER_CITIES = /^(?:Hồ Chí Minh|Hà Nội|Đà Nẵng|Cần Thơ|Hải Phòng|Huế)/u;

/** A story's commune is one of the province's; given by name, or by the name of a former district, the code is suggested. */
export function checkPlaces({ stories, communes }: Content, texts: readonly OwnText[]): Problem[] {
  const codes = communes.map(({ data }) => data.code);
  const named = (name: string) => communesCalled(communes, name);
  const unknown = stories.flatMap((entry) => {
    const { commune } = entry.data;
    if (typeof commune !== 'string' || codes.includes(commune)) return [];
    const place = commune.replace(/^(?:xã|phường|thị trấn|huyện|thị xã|thành phố)\s+/iu, '');
    const near = /^\d+$/.test(commune) ? nearest(commune, codes) : named(place);
    const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : ' Tên cũ ghi ở formerPlace.';
    const message = `không có xã, phường mang mã "${commune}".${hint} Ghi mã năm chữ số.`;
    return [problem('COMMUNE-NOT-FOUND', entry, ['commune'], message)];
  });
  const former = texts.flatMap(({ text, tell }) =>
    Array.from(text.matchAll(DISTRICT)).flatMap(({ 0: words, 1: name = '', index }) => {
      const around = text.slice(Math.max(0, index - NEAR), index + words.length + NEAR);
      if (OTHER_CITIES.test(name) || SPOKEN_OF_AS_PAST.test(around)) return [];
      const today = named(name);
      if (today.length === 0) return [];
      const message = `"${words}" không còn từ 01/7/2025. Hôm nay mang tên ấy: ${today.join(', ')}.`;
      return [tell('PLACE-FORMER', message, index)];
    }),
  );
  return [...unknown, ...former];
}

/** Communes and wards whose name is, or begins with, some name: "Hoài Nhơn" → Hoài Nhơn, Hoài Nhơn Bắc… */
function communesCalled(communes: Content['communes'], name: string): string[] {
  const wanted = fold(name).trim();
  return communes
    .filter(({ data }) => `${fold(data.name)} `.startsWith(`${wanted} `))
    .map(({ data }) => `${data.code} (${data.type} ${data.name})`);
}
