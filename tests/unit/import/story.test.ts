import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '#commands/check.ts';
import { LONGEST_SIDE } from '#import/take-photo.ts';
import { runImport, type ImportRequest } from '#import/run-import.ts';
import { SmallSite } from '../commands/small-site.ts';
import { documentOf, wordParagraph } from './office-files.ts';
import { paragraphOf, styleNamed } from './story-files.ts';

const STORY = 'content/stories/muoi-nam-giu-mot-vuon-tieu';
const SLOW = 300_000;

/** Imports a Word file as `npm run import -- story` does. */
function importStory(
  site: SmallSite,
  bytes: Buffer,
  name: string,
  options: Partial<ImportRequest> = {},
) {
  return runImport(
    {
      kind: 'story',
      files: [{ name, bytes }],
      edition: 'official',
      today: '2026-11-28',
      isDryRun: false,
      storyWords: { sector: 'coffee', clauses: ['ii-1'] },
      ...options,
    },
    {
      root: site.root,
      publicFolder: join(site.root, 'public'),
      scratch: join(site.root, '.cache', 'import'),
    },
  );
}

function importFixture(site: SmallSite, path: string, options: Partial<ImportRequest> = {}) {
  return importStory(site, readFileSync(`tests/fixtures/${path}`), basename(path), options);
}

function namesIn(site: SmallSite): string[] {
  return readdirSync(join(site.root, 'content'), { recursive: true }).map(String).sort();
}

test.each(['python-docx-story.docx', 'libreoffice-story.docx'])(
  '%s becomes a draft with its three photographs that passes the check at once',
  async (file) => {
    const site = new SmallSite();
    const { outcome, plan, advice } = await importFixture(site, `story/${file}`);
    expect(outcome).toBe('done');
    const { problems } = await checkContent(site.root);
    expect(problems).toEqual([]);

    const draft = site.read(`${STORY}/index.mdx`);
    expect(draft).toContain("state: 'draft'");
    expect(draft).toContain("title: 'Mười năm giữ một vườn tiêu'");
    expect(draft).toContain("lead: 'Chuyện đặt ra về một hợp tác xã ở xã Kon Gang");
    expect(draft).toContain("commune: '23701'");
    expect(draft).toContain("caption: 'Vườn tiêu đầu mùa.'");
    expect(draft).toContain("credit: 'Ban biên tập'");
    expect(draft).toContain("alt: 'Hai người đứng giữa hàng trụ tiêu xanh'");
    expect(draft).toContain("caption: 'Kho hàng ngày 19-6'");
    expect(draft).not.toContain('automatically generated');
    expect(draft).toContain(
      '**bảy hộ** trồng tiêu trên \\<5 ha đất \\{năm 2016}, giá bán *chưa ổn định*.',
    );
    expect(draft).toContain(
      '\n- Ghi sổ từng gốc tiêu\n- Ủ phân từ vỏ cà phê\n- Bán chung một hóa đơn\n',
    );
    expect(draft).toContain('\n1. Họp đầu mùa\n2. Chia việc\n3. Tính công\n');
    expect(draft).toContain('\n2030\\. Đạt chuẩn hữu cơ');
    expect(draft).toContain('\n> Làm chung thì chậm');
    expect(draft).toContain('| 2025 | 42 | tiêu đen, tiêu sọ |');
    expect(draft).toMatch(
      /\[bài báo năm 2025\]\(https:\/\/bao\.example\/tieu\?nam=2025\\?&trang=1\)/,
    );
    expect(draft).not.toContain('Ghi chú riêng');
    expect(plan.doubts.map(({ message }) => message).join()).toContain('chữ ẩn');

    for (const key of ['anh-1', 'anh-2', 'anh-3']) {
      const { exif, width } = await sharp(join(site.root, STORY, `${key}.jpg`)).metadata();
      expect([exif, width <= LONGEST_SIDE]).toEqual([undefined, true]);
    }
    const figure = advice.find(({ message }) => message.includes('42 hộ'));
    expect(figure?.code).toBe('FIGURE-NO-SOURCE');
    expect(figure && plan.originOf?.(figure)).toContain('đoạn 4 ("Hợp tác xã bắt đầu năm 2016');
  },
  SLOW,
);

test(
  'what a draft may never hold is told all at once by paragraph of the Word file, and nothing is written',
  async () => {
    const site = new SmallSite();
    const before = namesIn(site);
    const { outcome, problems, plan } = await importFixture(site, 'story/python-docx-phone.docx');
    expect(outcome).toBe('result-faulty');
    expect(problems.map(({ code }) => code).sort()).toEqual(['NAME-CAPITALS', 'PRIVATE-PHONE']);
    const places = problems.map((problem) => plan.originOf?.(problem) ?? '').sort();
    expect(places[0]).toContain('đoạn 3 ("Muốn mua xin gọi anh Nam');
    expect(places[1]).toContain('đoạn 4 ("Xem quy định');
    expect(namesIn(site)).toEqual(before);
  },
  SLOW,
);

test(
  'a dry run writes nothing, and a second import writes nothing over',
  async () => {
    const site = new SmallSite();
    await importFixture(site, 'story/python-docx-story.docx', { isDryRun: true });
    expect(existsSync(join(site.root, STORY))).toBe(false);
    await importFixture(site, 'story/python-docx-story.docx');
    const draft = site.read(`${STORY}/index.mdx`);
    await expect(importFixture(site, 'story/python-docx-story.docx')).rejects.toThrow(
      'không ghi đè',
    );
    expect(site.read(`${STORY}/index.mdx`)).toBe(draft);
  },
  SLOW,
);

test.each([
  ['import/libreoffice-old.doc', 'dạng cũ'],
  ['import/hucre-password.xlsx', 'mật khẩu'],
  ['import/bomb.docx', 'không mở'],
  ['import/cut-short.xlsx', 'hỏng'],
  ['import/picture.docx', 'Word'],
  ['import/empty.xlsx', 'rỗng'],
  ['import/libreoffice.pdf', 'PDF'],
  ['import/libreoffice.odt', 'LibreOffice'],
  ['import/libreoffice-report.xlsx', 'tệp Word'],
  ['import/xlsxwriter-macro.xlsm', 'macro'],
])('%s is refused with what to do', async (file, words) => {
  await expect(importFixture(new SmallSite(), file)).rejects.toThrow(words);
});

test('a document without a word is refused', async () => {
  const site = new SmallSite();
  const hidden = paragraphOf([['chỉ có lời ẩn', '<w:vanish/>']]);
  for (const body of ['', '<w:p/>', hidden]) {
    await expect(importStory(site, documentOf(body), 'trong.docx')).rejects.toThrow('không có chữ');
  }
});

test('without a title the file gives its name, and a sector nobody said is asked for', async () => {
  const site = new SmallSite();
  const bytes = documentOf(wordParagraph('Lời mở.') + wordParagraph('Lời bài.'));
  const { plan } = await importStory(site, bytes, 'Hợp tác xã_mới.docx');
  expect(plan.told[0]).toContain('content/stories/hop-tac-xa-moi/index.mdx');
  const unasked = importStory(site, bytes, 'khac.docx', { storyWords: { clauses: [] } });
  await expect(unasked).rejects.toThrow('--sector');
});

test('a cooperative we know by exactly this name brings its sector', async () => {
  const site = new SmallSite();
  const told = documentOf(
    paragraphOf([['Tựa bài']], { style: 'Title' }) + wordParagraph('HTX Thử ở xã Kon Gang.'),
    { styles: styleNamed('Title') },
  );
  await importStory(site, told, 'a.docx', { storyWords: { clauses: [], id: 'bai-hai' } });
  const draft = site.read('content/stories/bai-hai/index.mdx');
  expect(draft).toContain("cooperative: 'HTX Thử'");
  expect(draft).toContain("sector: 'coffee'");
});

test('a picture that is only linked to is left out, with its paragraph named', async () => {
  const site = new SmallSite();
  const { outcome, plan } = await importStory(
    site,
    documentOf(
      `${wordParagraph('Mở bài.')}<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="rId9" xmlns:r="r"/></w:drawing></w:r></w:p>${wordParagraph('Kết.')}`,
    ),
    'lien-ket.docx',
  );
  expect(outcome).toBe('done');
  expect(plan.doubts.map(({ place, message }) => `${place ?? ''}: ${message}`).join()).toMatch(
    /đoạn 2.*không nằm trong tệp Word/,
  );
});
