import { expect, test } from 'vitest';
import { readLighthouse } from '../../../bench/lighthouse/lighthouse-report.ts';
import { reportOf } from '../../../bench/lighthouse/report.ts';
import { mergeResults, middleRun, type Result } from '../../../bench/lighthouse/results.ts';

const FULL = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };
const NOT_CRAWLABLE = {
  category: 'seo',
  id: 'is-crawlable',
  title: 'Trang bị chặn',
  points: 34.5,
  says: '',
};

function aResult(given: Partial<Result> = {}): Result {
  return {
    route: 'index',
    address: '/',
    isListed: true,
    on: '2026-11-29',
    machine: '2 nhân',
    runs: 1,
    load: 0.2,
    scores: FULL,
    requests: 5,
    sentKb: 60.4,
    losses: [],
    ...given,
  };
}

/** As Lighthouse writes it, with two accessibility audits at fault, one of them of no weight. */
function aLighthouseReport() {
  const places = ['a', 'b', 'c', 'd', 'e'].map((selector) => ({ node: { selector } }));
  return {
    categories: {
      performance: { score: 1, auditRefs: [{ id: 'speed-index', weight: 10 }] },
      accessibility: {
        score: 0.7,
        auditRefs: [
          { id: 'color-contrast', weight: 3 },
          { id: 'image-alt', weight: 7 },
          { id: 'label', weight: 0 },
        ],
      },
    },
    audits: {
      'speed-index': { title: 'Speed Index', score: 0.998, displayValue: '1,0 giây' },
      'color-contrast': { title: 'Tương phản', score: 0, details: { items: places } },
      'image-alt': { title: 'Ảnh', score: 1 },
      label: { title: 'Nhãn', score: 0 },
      'document-latency-insight': { title: 'Độ trễ', score: 1, details: { items: { nén: true } } },
      'network-requests': {
        title: 'Network Requests',
        score: 1,
        details: { items: [{ transferSize: 1200 }, { transferSize: 340 }] },
      },
    },
  };
}

test('of a Lighthouse report stay the scores, what was sent, and the audits that cost points, with where', () => {
  expect(readLighthouse(aLighthouseReport())).toEqual({
    scores: { performance: 100, accessibility: 70 },
    requests: 2,
    sentKb: 1.5,
    losses: [
      {
        category: 'accessibility',
        id: 'color-contrast',
        title: 'Tương phản',
        points: 30,
        says: 'a; b; c; và 2 chỗ nữa',
      },
    ],
  });
});

test('a page that Lighthouse could not judge has no score', () => {
  const runtimeError = { message: 'Không mở được trang.' };
  expect(() => readLighthouse({ ...aLighthouseReport(), runtimeError })).toThrow(
    'Không mở được trang.',
  );
});

test('the run that counts is the middle one by performance, whole', () => {
  const runs = [99, 80, 95].map((performance) =>
    aResult({ scores: { ...FULL, performance }, sentKb: performance }),
  );
  expect(middleRun(runs)).toBe(runs[2]);
});

test('a page measured again takes the place of its earlier result and of no other', () => {
  const earlier = [aResult(), aResult({ address: '/nhiem-vu/' })];
  const merged = mergeResults(earlier, [aResult({ load: 3 }), aResult({ address: '/en/' })]);
  expect(merged.map(({ address, load }) => [address, load])).toEqual([
    ['/', 3],
    ['/en/', 0.2],
    ['/nhiem-vu/', 0.2],
  ]);
});

test('a page outside the site map that loses SEO by being left out of search is told to be meant so', () => {
  const left = { scores: { ...FULL, seo: 66 }, losses: [NOT_CRAWLABLE] };
  const report = reportOf([aResult(), aResult({ ...left, address: '/loc/', isListed: false })]);
  expect(report).toContain('**1 trong 2 trang được 100 ở cả bốn mục.** 1 trang chỉ mất điểm SEO');
  expect(report).toContain('| `/loc/` | `index` | 100 | 100 | 100 | 66 | 5 | 60,4 | 1 | 0,2 |');
  expect(report).toContain('SEO, mất 34,5 điểm: `is-crawlable` (Trang bị chặn). Cố ý');
  expect(report).not.toContain('vì điều khác');
});

test('a page of the site map that search engines are told to leave out is a fault', () => {
  const report = reportOf([aResult({ scores: { ...FULL, seo: 66 }, losses: [NOT_CRAWLABLE] })]);
  expect(report).toContain('1 trang còn mất điểm vì điều khác');
  expect(report).not.toContain('Cố ý');
});
