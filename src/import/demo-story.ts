import type { ImportFiles } from './kinds.ts';
import { drawDemoPhoto, type DemoScene } from './demo-photos.ts';
import type { PhotoWords } from './photo-plan.ts';

/** The story that the demo edition gives pictures to. */
export const DEMO_STORY = 'htx-nam-yang';

interface DemoPhoto extends DemoScene {
  name: string;
  alt: string;
  caption: string;
}

const PHOTOS: readonly DemoPhoto[] = [
  {
    name: 'doi-ca-phe.png',
    alt: 'Hình vẽ bằng máy: đồi trồng cây thành hàng dưới nắng sớm',
    caption: 'Ảnh đầu bài đứng ở đây.',
    seed: 11,
    sky: [
      [120, 164, 196],
      [244, 219, 178],
    ],
    hill: [46, 82, 58],
    field: [142, 160, 84],
    horizon: 0.42,
  },
  {
    name: 'hang-tieu.png',
    alt: 'Hình vẽ bằng máy: những hàng cây xanh sẫm chạy về phía núi',
    caption: 'Ảnh thứ hai, đặt giữa bài.',
    seed: 23,
    sky: [
      [96, 150, 190],
      [210, 226, 224],
    ],
    hill: [30, 70, 56],
    field: [88, 138, 80],
    horizon: 0.35,
  },
  {
    name: 'san-phoi.png',
    alt: 'Hình vẽ bằng máy: khoảng đất nâu đỏ dưới chân đồi',
    caption: 'Ảnh đứng, để thử khung cao.',
    seed: 37,
    sky: [
      [150, 178, 200],
      [240, 226, 206],
    ],
    hill: [90, 62, 44],
    field: [186, 120, 74],
    horizon: 0.38,
    isTall: true,
  },
  {
    name: 'rung-ho-tieu.png',
    alt: 'Hình vẽ bằng máy: đồi xanh mờ trong sương',
    caption: 'Ảnh thứ tư, ở cuối bài.',
    seed: 41,
    sky: [
      [176, 192, 196],
      [226, 230, 222],
    ],
    hill: [52, 84, 74],
    field: [120, 150, 112],
    horizon: 0.46,
  },
  {
    name: 'chieu-tren-doi.png',
    alt: 'Hình vẽ bằng máy: đồi cây lúc mặt trời xuống',
    caption: 'Ảnh thứ năm, ở cuối bài.',
    seed: 59,
    sky: [
      [92, 98, 140],
      [244, 170, 110],
    ],
    hill: [58, 48, 58],
    field: [150, 104, 64],
    horizon: 0.4,
  },
  {
    name: 'vuon-uom.png',
    alt: 'Hình vẽ bằng máy: ruộng cây non màu xanh sáng',
    caption: 'Ảnh thứ sáu, ở cuối bài.',
    seed: 67,
    sky: [
      [130, 176, 206],
      [232, 238, 226],
    ],
    hill: [60, 104, 60],
    field: [164, 190, 96],
    horizon: 0.3,
  },
];

/** Six pictures made by numbers, and the words that say so. */
export async function demoPhotos(): Promise<{ files: ImportFiles; photoWords: PhotoWords }> {
  const files = [];
  for (const photo of PHOTOS) {
    files.push({ name: photo.name, bytes: await drawDemoPhoto(photo) });
  }
  const photoWords = {
    alt: PHOTOS.map(({ alt }) => alt),
    caption: PHOTOS.map(({ caption }) => `Minh họa: ${caption}`),
    credit: ['máy vẽ, không phải ảnh chụp'],
    consent: ['Không có người trong ảnh: hình do máy vẽ'],
  };
  return { files, photoWords };
}

/** The story's text with two of the pictures, a quotation and a box in it, so that each can be looked at. */
export function withDemoComponents(text: string): string {
  const [head = '', ...sections] = text.split(/\n(?=## )/u);
  const added = [
    '<Anh ma="hang-tieu" />',
    '<HopThongTin ten="Minh họa: hộp thông tin">\n\nHộp này chỉ có ở bản minh họa, để thấy một hộp đứng cạnh bài trông thế nào.\n\n</HopThongTin>\n\n<Anh ma="san-phoi" />',
    '<TrichDan khoan="ii-5">Kịp thời khen thưởng các tổ chức KTTT, HTX có thành tích xuất sắc.</TrichDan>',
  ];
  return [
    head,
    ...sections.map((section, index) => {
      const more = added[index];
      return more === undefined ? section : `${section.trimEnd()}\n\n${more}\n`;
    }),
  ].join('\n');
}
