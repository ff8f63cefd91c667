import type { MdastNode } from 'satteri';
import type { BodyProblem } from '#domain/body-problem.ts';
import { unsafeReasonOf } from '#domain/link-safety.ts';
import { patternOf, STORY_COMPONENTS, type StoryComponent } from '#domain/story-components.ts';
import { nearest } from '#domain/vietnamese.ts';
import { pictureNamedBy } from '../guide-pictures.ts';
import { parseMarkup, type ParsedMarkup } from './parse.ts';

type Refusal = Pick<BodyProblem, 'code' | 'message'>;
type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Components = ReadonlyMap<string, StoryComponent>;

const NONE: Components = new Map();
const IMAGE_IN_TEXT: Refusal = {
  code: 'MDX-IMAGE',
  message:
    'ảnh viết thẳng trong bài. Khai ảnh ở photos (mô tả, người chụp, sự đồng ý, key), rồi đặt vào đây <Anh ma="key" />.',
};

/** Which components the text of a file may use: only stories have any. */
export function componentsOf(file: string): Components {
  return /(^|\/)content\/stories\//.test(file.replaceAll('\\', '/')) ? STORY_COMPONENTS : NONE;
}

/**
 * Everything in a text that would run, or that the site does not offer, by place. `pictures` are the names of those it
 * may show, which only a guide has.
 */
export function guardMarkup(
  body: string,
  components: Components,
  pictures?: readonly string[],
): BodyProblem[] {
  return guardParsed(parseMarkup(body), components, pictures);
}

/** The same of a text already parsed. */
export function guardParsed(
  { tree, problems }: ParsedMarkup,
  components: Components,
  pictures?: readonly string[],
): BodyProblem[] {
  const found = [...problems];
  if (tree !== undefined) walk(tree, { components, pictures, isOnOwnLines: false }, found);
  return found.sort((left, right) => left.line - right.line || left.column - right.column);
}

interface Place {
  components: Components;
  pictures: readonly string[] | undefined;
  /** Whether what stands here is a line of its own, outside paragraphs, lists and components. */
  isOnOwnLines: boolean;
}

function walk(node: MdastNode, place: Place, found: BodyProblem[]): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  found.push(...refusalsOf(node, place).map((refusal) => ({ ...refusal, line, column })));
  if (!('children' in node)) return;
  const isOnOwnLines = node.type === 'root' || (place.isOnOwnLines && isAlone(node));
  for (const child of node.children) walk(child, { ...place, isOnOwnLines }, found);
}

/** A paragraph of one component only: Markdown makes one of a component written on one line. */
function isAlone(node: MdastNode): boolean {
  return node.type === 'paragraph' && node.children.length === 1;
}

function refusalsOf(node: MdastNode, place: Place): Refusal[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const what = /^\s*\/\*/.test(node.value)
        ? 'chú thích {/* */}'
        : `đoạn mã {${brief(node.value)}}`;
      return [
        {
          code: 'MDX-EXPRESSION',
          message: `${what} không được phép. Xóa, đổi thành ngoặc tròn, hoặc gõ "\\{".`,
        },
      ];
    }
    case 'mdxjsEsm':
      return [
        {
          code: 'MDX-IMPORT',
          message: `dòng "${brief(node.value)}" là mã, không được phép. Xóa đi.`,
        },
      ];
    case 'html':
      return [
        {
          code: 'MDX-TAG',
          message: `thẻ HTML "${brief(node.value)}" không được phép. Dùng Markdown.`,
        },
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refusalsOfComponent(node, place);
    case 'image':
      if (place.pictures !== undefined) return refusalsOfPicture(node, place.pictures);
      return [IMAGE_IN_TEXT];
    case 'imageReference':
      return [IMAGE_IN_TEXT];
    case 'link':
    case 'definition': {
      const reason = unsafeReasonOf(node.url);
      return reason === undefined
        ? []
        : [
            {
              code: 'LINK-UNSAFE',
              message: `${reason}. Thay bằng địa chỉ https:// hoặc xóa liên kết.`,
            },
          ];
    }
    default:
      return [];
  }
}

/** A guide shows only pictures that were taken of the editor, each with words for who does not see it. */
function refusalsOfPicture(
  { url, alt }: { url: string; alt?: string | null | undefined },
  pictures: readonly string[],
): Refusal[] {
  const name = pictureNamedBy(url);
  if (name === undefined || !pictures.includes(name)) {
    const near = nearest(name ?? url, [...pictures], 2).map((other) => `hinh/${other}.webp`);
    const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
    const message = `không có hình "${brief(url)}" của trang quản trị. Hình do lệnh npm run pictures chụp.${hint}`;
    return [{ code: 'MDX-IMAGE', message }];
  }
  if ((alt ?? '').trim() !== '') return [];
  const message = `hình "${name}" thiếu lời mô tả. Viết ![trong hình có gì](${url}).`;
  return [{ code: 'MDX-IMAGE', message }];
}

function refusalsOfComponent(node: Component, { components, isOnOwnLines }: Place): Refusal[] {
  const { name } = node;
  const known = name === null ? undefined : components.get(name);
  if (name === null || (known === undefined && !/^\p{Lu}[\p{L}\d]*$/u.test(name))) {
    return [
      {
        code: 'MDX-TAG',
        message: `thẻ <${name ?? ''}> không được phép. Dùng Markdown, hoặc gõ "\\<" nếu là chữ.`,
      },
    ];
  }
  if (known === undefined) {
    const near = nearest(name, [...components.keys()], 1).map((other) => ` Gần nhất: <${other}>.`);
    return [
      {
        code: 'MDX-COMPONENT',
        message: `không có thành phần <${name}> cho loại tệp này.${near.join('')}`,
      },
    ];
  }
  const written = `Viết: ${patternOf(name, known)}`;
  return [
    ...attributeFaults(node, known).map((what) => ({
      code: 'MDX-ATTRIBUTE' as const,
      message: `${what}. ${written}`,
    })),
    ...placementFaults(node, known, isOnOwnLines).map((what) => ({
      code: 'MDX-PLACEMENT' as const,
      message: `${what}. ${written}`,
    })),
  ];
}

function attributeFaults(
  { name, attributes }: Component,
  { required, oneOf = [] }: StoryComponent,
): string[] {
  const allowed = [...required, ...oneOf];
  const given: string[] = [];
  const faults = attributes.flatMap((attribute): string[] => {
    if (attribute.type !== 'mdxJsxAttribute') {
      return [`<${name}> không nhận {${brief(attribute.value)}}`];
    }
    if (given.includes(attribute.name)) return [`<${name}> có hai lần ${attribute.name}`];
    given.push(attribute.name);
    if (!allowed.includes(attribute.name)) {
      return [`<${name}> không có thuộc tính ${attribute.name}`];
    }
    const isText = typeof attribute.value === 'string' && attribute.value.trim() !== '';
    return isText ? [] : [`${attribute.name} của <${name}> phải là chữ trong nháy kép`];
  });
  const missing = required.filter((attribute) => !given.includes(attribute));
  if (missing.length > 0) faults.push(`<${name}> thiếu ${missing.join(', ')}`);
  const chosen = oneOf.filter((attribute) => given.includes(attribute));
  if (oneOf.length > 0 && chosen.length !== 1) {
    faults.push(`<${name}> cần đúng một trong: ${oneOf.join(', ')}`);
  }
  return faults;
}

function placementFaults(
  { name, children }: Component,
  { holds, isBlock }: StoryComponent,
  isOnOwnLines: boolean,
): string[] {
  const faults: string[] = [];
  if (isBlock && !isOnOwnLines) faults.push(`<${name}> phải đứng riêng một dòng, ngoài đoạn chữ`);
  if (holds === 'nothing' && children.length > 0) faults.push(`<${name}> không chứa chữ bên trong`);
  if (holds !== 'nothing' && children.length === 0) faults.push(`<${name}> không có chữ bên trong`);
  return faults;
}

/** Enough of a text to recognise it by. */
function brief(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
