import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import {
  STORY_ATTRIBUTE_LABELS,
  STORY_COMPONENT_LABELS,
  STORY_WORDS_LABELS,
} from '#domain/labels.ts';
import {
  STORY_COMPONENTS,
  type StoryAttribute,
  type StoryComponent,
} from '#domain/story-components.ts';
import type { Relation } from '#schema/fields.ts';
import { componentText } from './component-text.ts';
import type { ReadConfig } from './entry-formats.ts';
import type { Option, RelationOptions } from './fields.ts';

/** What the attributes that name a thing of the site may name. */
const RELATIONS = { khoan: 'clauses', 'van-ban': 'documents' } as const satisfies Partial<
  Record<StoryAttribute, Relation>
>;
type Choices = Pick<RelationOptions, (typeof RELATIONS)[keyof typeof RELATIONS]>;

const HINTS: ReadonlyMap<string, string> = new Map([
  ['nam', 'Có năm, ví dụ 12/2025'],
  ['nguon', 'Một mã trong danh sách nguồn'],
  ['ma', 'Đã đặt cho một ảnh trong mục Ảnh'],
] satisfies [StoryAttribute, string][]);

const LABELS = {
  component: new Map<string, string>(Object.entries(STORY_COMPONENT_LABELS)),
  attribute: new Map<string, string>(Object.entries(STORY_ATTRIBUTE_LABELS)),
  words: new Map<string, string>(Object.entries(STORY_WORDS_LABELS)),
};

/** What either CMS knows a component by: "so-lieu" for SoLieu. */
export const EDITOR_COMPONENT_IDS = [...STORY_COMPONENTS.keys()].map(idOf);

/** The clauses and documents that the form of a story offers elsewhere. */
export function choicesIn({ collections }: Pick<ReadConfig, 'collections'>): Choices {
  const fields = collections.find(({ name }) => name === 'stories')?.fields ?? [];
  const optionsOf = (field: string) =>
    (fields.find(({ name }) => name === field)?.options ?? []).filter(isOption);
  return { clauses: optionsOf('clauses'), documents: optionsOf('documents') };
}

/** What the text of a story may hold beside Markdown, as a form of its own in either CMS. */
export function editorComponents(choices: Choices): EditorComponentDefinition[] {
  return [...STORY_COMPONENTS].map(([name, component]) => {
    const label = LABELS.component.get(name) ?? name;
    const { pattern, read, write } = componentText(name, component);
    return {
      id: idOf(name),
      label,
      fields: fieldsOf(name, component, choices),
      pattern,
      fromBlock: read,
      toBlock: write,
      toPreview: (values) => [label, ...Object.values(values).map(String)].join(' · '),
    };
  });
}

function idOf(name: string): string {
  return name.replace(/(?!^)\p{Lu}/gu, '-$&').toLowerCase();
}

function fieldsOf(name: string, component: StoryComponent, choices: Choices): Field[] {
  const { required, oneOf = [], holds } = component;
  const oneOfThese = `Chỉ điền một trong: ${oneOf.map(labelOf).join(', ')}`;
  const words: Field = { name: 'words', label: LABELS.words.get(name) ?? name, widget: 'string' };
  const about: Field[] = [
    ...required.map((attribute) => attributeField(attribute, choices)),
    ...oneOf.map((attribute, index) => ({
      ...attributeField(attribute, choices, index === 0 ? oneOfThese : undefined),
      required: false,
    })),
  ];
  if (holds === 'nothing') return about;
  if (holds === 'words') return [words, ...about];
  return [...about, { ...words, widget: 'text', hint: 'Giữa hai đoạn để một dòng trống' }];
}

function attributeField(name: string, choices: Choices, hint = HINTS.get(name)): Field {
  const common = { name, label: labelOf(name), ...(hint !== undefined && { hint }) };
  if (!isRelated(name)) return { ...common, widget: 'string' };
  return { ...common, widget: 'select', options: [...choices[RELATIONS[name]]] };
}

function isRelated(name: string): name is keyof typeof RELATIONS {
  return Object.hasOwn(RELATIONS, name);
}

function isOption(value: unknown): value is Option {
  return typeof value === 'object' && value !== null && 'label' in value && 'value' in value;
}

function labelOf(attribute: string): string {
  return LABELS.attribute.get(attribute) ?? attribute;
}
