import { Chance } from './chance.ts';

const PIECES = [
  'hợp tác xã',
  'htx',
  'Đak Đoa',
  'nghị quyết 20',
  '20-NQ/TW',
  '17/2023/QH15',
  'uỷ ban',
  'hoà'.normalize('NFD'),
  '"',
  '“',
  '”',
  '«',
  '.*',
  '(?:',
  '[a-',
  '\\',
  '$^',
  '{9999}',
  '<img src=x onerror=alert(1)>',
  '</script>',
  '&lt;b&gt;',
  "' OR 1=1",
  '%00',
  '\u0000',
  '🌾',
  '👩‍🌾',
  '🇻🇳',
  '\u202E',
  'مرحبا',
  'שלום',
  '中文',
  '𝕳𝖔𝖕',
  '\u0301\u0301\u0301',
  '\uD800',
  'ﬁ',
  'ı',
  'ǆ',
  'đĐðƉƀ',
  '\u200B',
  '\t',
  '\n',
  '0',
  '00020',
  '9'.repeat(40),
  'a'.repeat(300),
  '-',
  '/',
  '&',
  '#3',
  '#',
  '_',
  'qu',
  'gi',
  'ngh',
  'ươ',
  '__proto__',
  'constructor',
];

/** The same awkward queries every time: pieces of text, numbers, markup and foreign scripts joined at random. */
export function randomQueries(count: number, seed = 20261123): string[] {
  const chance = new Chance(seed);
  const pick = (most: number) => Math.floor(chance.next() * most);
  return Array.from({ length: count }, (_, index) => {
    if (index % 1000 === 7)
      return (PIECES[pick(PIECES.length)] ?? '').repeat(10_000).slice(0, 10_000);
    return Array.from({ length: 1 + pick(7) }, () => {
      const piece = PIECES[pick(PIECES.length)] ?? '';
      if (pick(3) > 0) return piece;
      const at = pick(piece.length + 1);
      return piece.slice(0, at) + String.fromCodePoint(32 + pick(0x2000)) + piece.slice(at);
    }).join(pick(2) === 0 ? ' ' : '');
  });
}
