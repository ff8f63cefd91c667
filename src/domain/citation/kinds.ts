/** Kinds of documents people cite; the first five are those of the library (`DocumentKind`). */

interface KindEntry {
  label: string;
  /** Letters that stand for the kind inside a number: "NQ" in 20-NQ/TW. */
  letters: readonly string[];
}

export const CITED_KINDS = {
  law: { label: 'Luật', letters: [] },
  resolution: { label: 'Nghị quyết', letters: ['NQ'] },
  decree: { label: 'Nghị định', letters: ['NĐ'] },
  decision: { label: 'Quyết định', letters: ['QĐ'] },
  circular: { label: 'Thông tư', letters: ['TT'] },
  constitution: { label: 'Hiến pháp', letters: [] },
  code: { label: 'Bộ luật', letters: [] },
  ordinance: { label: 'Pháp lệnh', letters: ['PL'] },
  'joint-resolution': { label: 'Nghị quyết liên tịch', letters: ['NQLT'] },
  'joint-circular': { label: 'Thông tư liên tịch', letters: ['TTLT'] },
  directive: { label: 'Chỉ thị', letters: ['CT'] },
  plan: { label: 'Kế hoạch', letters: ['KH'] },
  programme: { label: 'Chương trình', letters: ['CTr', 'CTHĐ'] },
  conclusion: { label: 'Kết luận', letters: ['KL'] },
  provisions: { label: 'Quy định', letters: ['QĐi'] },
  regulation: { label: 'Quy chế', letters: ['QC'] },
  guidance: { label: 'Hướng dẫn', letters: ['HD'] },
  notice: { label: 'Thông báo', letters: ['TB'] },
  report: { label: 'Báo cáo', letters: ['BC'] },
  proposal: { label: 'Tờ trình', letters: ['TTr'] },
  scheme: { label: 'Đề án', letters: ['ĐA'] },
  letter: { label: 'Công văn', letters: ['CV'] },
  telegram: { label: 'Công điện', letters: ['CĐ'] },
  consolidation: { label: 'Văn bản hợp nhất', letters: ['VBHN'] },
} as const satisfies Record<string, KindEntry>;

export type CitedKind = keyof typeof CITED_KINDS;

function isCitedKind(id: string): id is CitedKind {
  return id in CITED_KINDS;
}

export const CITED_KIND_IDS: readonly CitedKind[] = Object.keys(CITED_KINDS).filter(isCitedKind);
