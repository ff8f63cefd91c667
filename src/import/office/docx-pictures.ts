import type { Relation } from './parts.ts';
import { childrenOf, type XmlElement } from './xml.ts';

/** A picture as a Word file holds it. */
export interface WordPicture {
  /** Name of the part that holds its bytes; empty when they are not in the file. */
  part: string;
  /** What its author wrote for people who do not see it; often what a program made up. */
  alt: string;
}

/** What a drawing holds: a picture, or text boxes, or neither. */
export function pictureIn(
  element: XmlElement,
  relations: ReadonlyMap<string, Relation>,
): { picture?: WordPicture; boxes: XmlElement[] } {
  const boxes = within(element, 'txbxContent');
  const [blip] = [...within(element, 'blip'), ...within(element, 'imagedata')];
  if (blip === undefined) return { boxes };
  const id = blip.attributes['embed'] ?? blip.attributes['id'] ?? blip.attributes['link'] ?? '';
  const alt = within(element, 'docPr')[0]?.attributes['descr'] ?? '';
  return { picture: { part: relations.get(id)?.part ?? '', alt }, boxes };
}

/** Sentence for something that shows in Word and has no words to take. */
export function unreadableIn(element: XmlElement, isTaken: boolean): string | undefined {
  if (['oMath', 'oMathPara'].includes(element.name)) {
    return 'có một công thức, không lấy vào bài. Viết lại bằng chữ.';
  }
  const isDrawn = ['drawing', 'pict', 'object'].includes(element.name);
  if (!isDrawn || isTaken) return undefined;
  return 'có một hình vẽ, biểu đồ hoặc tệp nhúng, không lấy vào bài. Lưu thành ảnh rồi chèn lại, hoặc bỏ đi.';
}

/** Elements of a name below another; what stands there only for older programs would say everything twice. */
function within(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'Fallback') return [];
    return child.name === name ? [child] : within(child, name);
  });
}
