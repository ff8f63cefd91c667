import { z } from 'zod';
import { SECTORS, STORY_STATES, UNSAID_STATE, type StoryState } from '#domain/labels.ts';
import { day, orUnknown, published, reference, slug, text, webAddress } from './fields.ts';

const figure = z.strictObject({
  value: text.describe('Số liệu hoặc thông tin, kèm đơn vị'),
  asOf: orUnknown(text.describe('Thời điểm, có năm, ví dụ "12/2025"')).describe(
    'Số liệu của năm nào',
  ),
  source: slug.describe('Mã một nguồn, lấy ở danh sách các nguồn (sources)'),
});

/** The shape of a photograph; `image` is Astro's image() in the site, a plain path in the check. */
function photo<Image extends z.ZodType>(image: Image) {
  return z.strictObject({
    key: slug.optional().describe('Tên ngắn của ảnh, để đặt ảnh vào giữa bài bằng <Anh ma="…" />'),
    src: image.describe('Tệp ảnh, đặt cạnh index.mdx'),
    alt: text.describe('Mô tả ảnh cho người không nhìn thấy'),
    credit: text.describe('Người chụp'),
    caption: text.describe('Chú thích'),
    consent: text.describe('Ai đã đồng ý cho đăng, ngày nào; hoặc "không có người trong ảnh"'),
  });
}

const withdrawal = z.strictObject({
  on: day.describe('Ngày gỡ'),
  reason: text.describe(
    'Vì sao gỡ, nói với người đọc; hiện ở địa chỉ cũ của bài, nên đừng nhắc điều riêng tư khiến bài bị gỡ',
  ),
});

/** All that is still told of a story that was taken back: never its text, figures or photographs. */
export const withdrawnSchema = z.strictObject({
  title: text,
  cooperative: text,
  publishedOn: day,
  changes: published.changes,
  withdrawal,
});

/** Every such story, as the library takes them over from the collections. */
export const withdrawalsSchema = z.strictObject({
  stories: z.array(
    z.strictObject({ id: slug, file: text, data: withdrawnSchema, body: z.literal('') }),
  ),
});

/** A story of a model cooperative (mô hình điển hình). */
export function storySchema<Image extends z.ZodType>(image: Image) {
  const story = z.strictObject({
    state: z
      .enum(STORY_STATES)
      .default(UNSAID_STATE)
      .describe('Trạng thái: chỉ "published" mới lên trang, từ ngày publishedOn'),
    title: text.max(100).describe('Tựa bài'),
    lead: text.max(320).describe('Đoạn mở, một hoặc hai câu'),
    cooperative: text.describe('Tên đầy đủ của hợp tác xã'),
    sector: z.enum(SECTORS).describe('Lĩnh vực chính'),
    commune: orUnknown(text.meta({ relation: 'communes' }))
      .describe('Mã năm chữ số của xã, phường hiện nay')
      .meta({ title: 'Xã, phường hiện nay' }),
    formerPlace: text.optional().describe('Tên địa bàn như nguồn viết, trước khi sắp xếp năm 2025'),
    sources: z
      .array(
        z.strictObject({
          key: slug.describe('Mã ngắn để viện dẫn trong bài'),
          publisher: text.describe('Nơi đăng'),
          title: text.optional().describe('Tên bài'),
          href: webAddress.describe('Địa chỉ'),
          on: orUnknown(day).describe('Ngày đăng'),
        }),
      )
      .describe('Các nguồn'),
    facts: z
      .array(
        z.strictObject({
          label: text.describe('Tên thông tin, ví dụ "Thành viên"'),
          figures: z.array(figure).min(1).describe('Số liệu'),
          isConflict: z
            .boolean()
            .default(false)
            .describe(
              'Các nguồn nói khác nhau: bật khi các nguồn không thống nhất về cùng một điều',
            ),
        }),
      )
      .describe('Hộp thông tin'),
    clauses: z.array(reference('clauses')).describe('Khoản của kế hoạch mà câu chuyện minh họa'),
    tasks: z.array(reference('tasks')).default([]).describe('Nhiệm vụ liên quan'),
    documents: z.array(reference('documents')).default([]).describe('Văn bản liên quan'),
    officeContacts: z
      .array(text)
      .default([])
      .describe(
        'Điện thoại, thư điện tử, địa chỉ làm việc được phép đăng, đúng như viết trong bài; không phải của riêng ai',
      )
      .meta({ title: 'Đầu mối công việc được đăng' }),
    photos: z.array(photo(image)).default([]).describe('Ảnh'),
    ...published,
    publishedOn: published.publishedOn
      .optional()
      .describe('Ngày đăng lần đầu; ngày sắp tới thì đến ngày ấy bài mới hiện'),
    withdrawal: withdrawal
      .optional()
      .describe('Việc gỡ bài: chỉ điền khi trạng thái là "đã gỡ" (withdrawn)'),
  });
  return story.superRefine(refuseHalfStates);
}

/** Lists that only a draft may leave empty. */
const NEEDED = ['sources', 'facts', 'clauses'] as const;

interface Stated extends Record<(typeof NEEDED)[number], readonly unknown[]> {
  state: StoryState;
  publishedOn?: string | undefined;
  withdrawal?: object | undefined;
}

/** What was or is to be published has its day; what is withdrawn, and nothing else, says when and why. */
function refuseHalfStates(story: Stated, context: Pick<z.RefinementCtx, 'addIssue'>): void {
  const { state, publishedOn, withdrawal } = story;
  const refuse = (field: keyof Stated, message: string) => {
    const params = { code: 'STATE-INCOMPLETE' };
    context.addIssue({ code: 'custom', message, path: [field], params });
  };
  for (const field of NEEDED) {
    if (state === 'draft' || story[field].length > 0) continue;
    context.addIssue({ code: 'custom', message: 'cần ít nhất 1 mục', path: [field] });
  }
  if (publishedOn === undefined && (state === 'published' || state === 'withdrawn')) {
    refuse('publishedOn', `bài có state: ${state} thì phải ghi ngày đăng lần đầu (publishedOn)`);
  }
  if (withdrawal === undefined && state === 'withdrawn') {
    refuse('withdrawal', 'bài đã gỡ thì phải ghi ngày gỡ và lý do (withdrawal với on, reason)');
  }
  if (withdrawal !== undefined && state !== 'withdrawn') {
    refuse(
      'withdrawal',
      `chỉ bài có state: withdrawn mới ghi withdrawal. Đăng lại bài đã gỡ thì chuyển lý do vào changes: { on: ngày gỡ, note: 'Gỡ bài: lý do' }`,
    );
  }
}
