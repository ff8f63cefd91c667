import { describe, expect, test } from 'vitest';
import type { Content } from '#domain/content.ts';
import { checkIntegrity } from '#domain/integrity.ts';
import { toneStylesIn } from '#domain/tone-placement.ts';
import { readProse } from '#library/markup/prose.ts';
import { aContent, aDocument, aReport, aStory, aTask, aTerm, TODAY } from '../builders.ts';

const told = (parts: Partial<Content>) =>
  checkIntegrity(aContent(parts), readProse, TODAY).map(({ code, path, inBody, message }) => ({
    code,
    at: inBody === undefined ? path.join('.') : `${inBody.line}:${inBody.column}`,
    message,
  }));
const ofText = (body: string) => told({ stories: [aStory({}, body)], terms: [aTerm()] });
const codesOf = (body: string) => ofText(body).map(({ code }) => code);

describe('names', () => {
  test.each([
    ['Sở Tài Chính chủ trì', '"Sở Tài Chính" viết đúng là "Sở Tài chính"'],
    ['do sở tài chính chủ trì', 'viết đúng là "Sở Tài chính"'],
    ['Hội Đồng Nhân Dân tỉnh', 'viết đúng là "Hội đồng nhân dân"'],
    ['ở xã Kon gang', 'viết đúng là "Xã Kon Gang"'],
  ])('%s is told with its own capitals', (body, sentence) => {
    const [problem] = ofText(body);
    expect(problem).toMatchObject({ code: 'NAME-CAPITALS' });
    expect(problem?.message).toContain(sentence);
  });

  test.each(['xã Kon Gang', 'sở Tài chính', 'hội đồng nhân dân', 'SỞ TÀI CHÍNH', 'Xã Kon Gang'])(
    '%s passes',
    (body) => expect(codesOf(body)).toEqual([]),
  );

  test('a name is told where it stands', () => {
    expect(ofText('Một.\n\n- Do **Sở Tài Chính** làm')[0]?.at).toBe('3:8');
  });
});

describe('tones', () => {
  test.each([
    ['hòa, ủy, thúy', ['older', 'older', 'older']],
    ['hoà, uỷ, thuý', ['newer', 'newer', 'newer']],
    ['quý, hoàn, toán, khuyến, của, mùa', []],
  ])('%s', (text, styles) => {
    expect(toneStylesIn(text).map(({ style }) => style)).toEqual(styles);
  });

  test('two ways in one file are told at the rarer, one way is not', () => {
    expect(ofText('Ủy ban, hòa giải.\n\nxã An Hoà')).toMatchObject([
      { code: 'TONE-MIXED', at: '3:7' },
    ]);
    expect(codesOf('Ủy ban, hòa giải, xã An Hòa')).toEqual([]);
  });

  test('the words of the plan are left as they are', () => {
    const content = aContent();
    const clauses = content.clauses.map((clause) => ({ ...clause, body: 'Ủy ban, hoà giải' }));
    expect(told({ clauses })).toEqual([]);
  });
});

describe('days', () => {
  test('a change before its publication, evidence after its report, expiry before force are told', () => {
    const late = { title: 'Ảnh', href: 'https://a.example/', on: '2026-07-01' };
    const task = aTask({
      progress: [aReport({ evidence: [late] })],
      changes: [{ on: '2026-10-31', note: 'Sửa' }],
    });
    const document = aDocument({
      issuedOn: { value: '2022-06-16', verification: 'verified' },
      effectiveOn: { value: '2022-06-15', verification: 'verified' },
      expiry: { on: '2022-06-14', words: 'Điều 1', verification: 'verified', source: 'Báo' },
    });
    const story = aStory({
      sources: [{ key: 'bao', publisher: 'Báo', href: 'https://a.example/', on: '2026-11-02' }],
    });
    const found = told({ tasks: [task], documents: [document], stories: [story] });
    expect(found.filter(({ code }) => code === 'DATE-ORDER').map(({ at }) => at)).toEqual([
      'changes.0.on',
      'progress.0.evidence.0.on',
      'effectiveOn.value',
      'expiry.on',
      'sources.0.on',
    ]);
  });

  test('the same day is in order', () => {
    const same = { title: 'Ảnh', href: 'https://a.example/', on: '2026-06-30' };
    expect(
      told({
        tasks: [
          aTask({
            progress: [aReport({ evidence: [same] })],
            changes: [{ on: '2026-11-01', note: 'Sửa' }],
          }),
        ],
      }),
    ).toEqual([]);
  });
});

describe('figures of stories', () => {
  test.each([
    'Có 100 thành viên.',
    'Rộng 6 ha.',
    'Tăng 12,5%.',
    'Lãi 1.200 triệu đồng.',
    'Có 35 hộ.',
  ])('%s needs its year and source', (body) => expect(codesOf(body)).toEqual(['FIGURE-NO-SOURCE']));

  test.each([
    '<SoLieu nam="12/2025" nguon="bao">100 thành viên</SoLieu> và <SoLieu nam="không ghi năm" nguon="bao">6 ha</SoLieu>',
    'Khoản 5 mục II, Nghị quyết số 20-NQ/TW, năm 2025, chứng nhận 4C, mười hai hộ.',
  ])('%s is in order', (body) => expect(codesOf(body)).toEqual([]));

  test('a figure of no year is told, in the text and in the box', () => {
    expect(codesOf('<SoLieu nam="tháng 12" nguon="bao">6 ha</SoLieu>')).toEqual(['FIGURE-NO-YEAR']);
    const facts = [{ label: 'Vườn', figures: [{ value: '6 ha', asOf: 'vụ rồi', source: 'bao' }] }];
    expect(told({ stories: [aStory({ facts })] })).toMatchObject([
      { code: 'FIGURE-NO-YEAR', at: 'facts.0.figures.0.asOf' },
    ]);
  });
});

describe('links inside the site', () => {
  test.each([
    '[a](/ke-hoach/2026/ii-1/)',
    '[a](/ke-hoach/2026/#ii-1)',
    '[a](/thuat-ngu/#htx)',
    '[a](/dia-phuong/#xa-23701)',
    '[a](/tim-kiem/?q=a)',
    '[a](/mo-hinh/htx-thu/)',
    '[a](#nguon-bao)',
    '## Vườn cà phê\n\n[a](#vuon-ca-phe)',
    '[a](/du-lieu/x.csv)',
    '[a](https://a.example/b)',
  ])('%s leads somewhere', (body) => expect(codesOf(body)).toEqual([]));

  test.each([
    ['[a](/ke-hoach/2026/ii-9/)', 'Gần nhất: /ke-hoach/2026/ii-1/'],
    ['[a](/ke-hoach/2026/ii-1)', 'Gần nhất: /ke-hoach/2026/ii-1/'],
    ['[a](/thuat-ngu/#htxx)', '/thuat-ngu/#htx'],
    ['[a](/dia-phuong/#xa-00000)', 'không dẫn tới đâu'],
    ['[a](ii-1/)', 'không dẫn tới đâu'],
    ['## Vườn cà phê\n\n[a](#vuon-ca)', 'Gần nhất: #vuon-ca-phe'],
    ['[a][b]\n\n[b]: /khong-co/', 'không dẫn tới đâu'],
  ])('%s leads nowhere', (body, sentence) => {
    const [problem] = ofText(body);
    expect(problem).toMatchObject({ code: 'LINK-NOT-FOUND' });
    expect(problem?.message).toContain(sentence);
  });
});

describe('places', () => {
  test.each(['Kon Gang', 'xã Kon Gang', 'huyện Kon Gang', 'kon gang'])(
    '%s for a commune gets its code suggested',
    (commune) => {
      const [problem] = told({ stories: [aStory({ commune })] });
      expect(problem?.message).toContain('Gần nhất: 23701 (Xã Kon Gang)');
    },
  );

  test('a former district is told with the communes of its name, unless it is spoken of as past', () => {
    expect(ofText('Vườn ở huyện Kon Gang.')[0]?.message).toContain('23701 (Xã Kon Gang)');
    for (const body of [
      'huyện Kon Gang cũ',
      'trước đây là huyện Kon Gang',
      'huyện Kon Gang, nay là xã Kon Gang',
      'thành phố Đà Nẵng',
    ]) {
      expect(codesOf(body)).toEqual([]);
    }
  });
});

describe('descriptions of photographs', () => {
  const photo = {
    src: './a.jpg',
    credit: 'An',
    consent: 'không có người',
    caption: 'Mùa hái đầu tháng 12.',
  };
  test.each([
    'Mùa hái đầu tháng 12',
    'mùa hái, đầu tháng 12!',
    'IMG_1203.jpg',
    'img 1203 chụp ngoài vườn',
    'Ảnh',
  ])('%s tells a blind reader nothing', (alt) => {
    expect(told({ stories: [aStory({ photos: [{ ...photo, alt }] })] })).toMatchObject([
      { code: 'ALT-USELESS', at: 'photos.0.alt' },
    ]);
  });

  test('what is seen passes', () => {
    expect(
      told({
        stories: [
          aStory({
            photos: [
              { ...photo, alt: 'Hai người hái cà phê', consent: 'Hai người ấy đồng ý, 01/11/2026' },
            ],
          }),
        ],
      }),
    ).toEqual([]);
  });
});
