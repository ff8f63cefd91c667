import type { MdastNode } from 'satteri';
import type { BodyProblem } from '#domain/body-problem.ts';
import { unsafeReasonOf } from '#domain/link-safety.ts';
import { STORY_COMPONENTS } from '#domain/story-components.ts';
import { nearest } from '#domain/vietnamese.ts';
import { parseMarkup, type ParsedMarkup } from './parse.ts';

type Refusal = Pick<BodyProblem, 'code' | 'message'>;
type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Components = ReadonlyMap<string, readonly string[]>;

const NONE: Components = new Map();

/** Which components the text of a file may use: only stories have any. */
export function componentsOf(file: string): Components {
  return /(^|\/)content\/stories\//.test(file.replaceAll('\\', '/')) ? STORY_COMPONENTS : NONE;
}

/** Everything in a text that would run, or that the site does not offer, by place. */
export function guardMarkup(body: string, components: Components): BodyProblem[] {
  return guardParsed(parseMarkup(body), components);
}

/** The same of a text already parsed. */
export function guardParsed(
  { tree, problems }: ParsedMarkup,
  components: Components,
): BodyProblem[] {
  const found = [...problems];
  if (tree !== undefined) walk(tree, components, found);
  return found.sort((left, right) => left.line - right.line || left.column - right.column);
}

function walk(node: MdastNode, components: Components, found: BodyProblem[]): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  found.push(...refusalsOf(node, components).map((refusal) => ({ ...refusal, line, column })));
  if ('children' in node) for (const child of node.children) walk(child, components, found);
}

function refusalsOf(node: MdastNode, components: Components): Refusal[] {
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
      return refusalsOfComponent(node, components);
    case 'image':
    case 'imageReference':
      return [
        {
          code: 'MDX-IMAGE',
          message: 'ảnh đặt trong bài. Khai ảnh ở photos, kèm mô tả, người chụp và sự đồng ý.',
        },
      ];
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

function refusalsOfComponent({ name, attributes }: Component, components: Components): Refusal[] {
  const allowed = name === null ? undefined : components.get(name);
  if (name === null || (allowed === undefined && !/^\p{Lu}[\p{L}\d]*$/u.test(name))) {
    return [
      {
        code: 'MDX-TAG',
        message: `thẻ <${name ?? ''}> không được phép. Dùng Markdown, hoặc gõ "\\<" nếu là chữ.`,
      },
    ];
  }
  if (allowed === undefined) {
    const near = nearest(name, [...components.keys()], 1).map((known) => ` Gần nhất: <${known}>.`);
    return [
      {
        code: 'MDX-COMPONENT',
        message: `không có thành phần <${name}> cho loại tệp này.${near.join('')}`,
      },
    ];
  }
  const given = new Set<string>();
  const refusals = attributes.flatMap((attribute): Refusal[] => {
    if (attribute.type !== 'mdxJsxAttribute') {
      return [refuseAttribute(`<${name}> không nhận {${brief(attribute.value)}}`, allowed)];
    }
    given.add(attribute.name);
    if (!allowed.includes(attribute.name)) {
      return [refuseAttribute(`<${name}> không có thuộc tính ${attribute.name}`, allowed)];
    }
    const isText = typeof attribute.value === 'string' && attribute.value.trim() !== '';
    return isText
      ? []
      : [refuseAttribute(`${attribute.name} của <${name}> phải là chữ trong nháy kép`, allowed)];
  });
  const missing = allowed.filter((attribute) => !given.has(attribute));
  if (missing.length > 0)
    refusals.push(refuseAttribute(`<${name}> thiếu ${missing.join(', ')}`, allowed));
  return refusals;
}

function refuseAttribute(what: string, allowed: readonly string[]): Refusal {
  const pattern = allowed.map((attribute) => `${attribute}="…"`).join(' ');
  return { code: 'MDX-ATTRIBUTE', message: `${what}. Viết: ${pattern}.` };
}

/** Enough of a text to recognise it by. */
function brief(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
