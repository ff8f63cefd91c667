import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDITOR_COMPONENT_IDS, choicesIn, editorComponents } from '#cms/editor-components.ts';
import { escapeForMdx } from '#cms/escape-mdx.ts';
import { cmsConfig, relationOptions } from '#cms/config.ts';
import { isReadConfig } from '#cms/entry-formats.ts';
import { STORY_COMPONENTS, type StoryComponent } from '#domain/story-components.ts';
import { guardMarkup } from '#library/markup/guard.ts';
import { readProse } from '#library/markup/prose.ts';
import { realContent, realLibrary, SITE } from '../builders.ts';

const relations = relationOptions(realLibrary());
const components = editorComponents(relations);

type Values = Record<string, string>;

function component(name: string) {
  const index = [...STORY_COMPONENTS.keys()].indexOf(name);
  const found = components[index];
  const known = STORY_COMPONENTS.get(name);
  if (found === undefined || known === undefined) throw new Error(`No button for ${name}.`);
  const read = (text: string): Values | undefined => {
    const match = found.pattern.exec(text);
    return match === null ? undefined : found.fromBlock?.(match);
  };
  return { ...found, known, read };
}

const NAMES = [...STORY_COMPONENTS.keys()];

/** Everything that Markdown, MDX or either editor could take for something else. */
const PIECES = [
  ...[
    '"',
    "'",
    '“',
    '<',
    '>',
    '{',
    '}',
    '&',
    '&amp;',
    '&#39;',
    '\\',
    '`',
    '``',
    '~~~',
    '~',
    '*',
    '_',
  ],
  ...[
    '#',
    '- ',
    '1. ',
    '|',
    '[a]',
    '^',
    '$',
    '=',
    'Đồng',
    'a',
    '5',
    ' ',
    '</TrichDan>',
    '<Anh ma="x" />',
  ],
  ...[
    '<SoLieu nam="12/2025" nguon="bao">40 hộ</SoLieu>',
    '</SoLieu>',
    '<!--',
    'nam="',
    ' />',
    '{1}',
  ],
];
const inBox = (...more: string[]) =>
  fc
    .array(fc.constantFrom(...PIECES, ...more), { minLength: 0, maxLength: 12 })
    .map((all) => all.join(''));
const line = inBox();
const paragraphs = inBox('\n', '\n\n', '\n\n');

/** What a form may give for a component; `filled` says whether nothing required is left empty. */
function values(known: StoryComponent, filled: boolean): fc.Arbitrary<Values> {
  const full = (box: fc.Arbitrary<string>) => (filled ? box.map((words) => `x${words}`) : box);
  const { required, oneOf = [], holds } = known;
  const about = fc.record(Object.fromEntries(required.map((name) => [name, full(line)])));
  const choice =
    oneOf.length === 0
      ? fc.constant({})
      : fc.tuple(fc.constantFrom(...oneOf), line).map(([name, words]) => ({ [name]: `x${words}` }));
  const words =
    holds === 'nothing'
      ? fc.constant({})
      : fc.record({ words: full(holds === 'words' ? line : paragraphs) });
  return fc.tuple(about, choice, words).map((parts): Values => Object.assign({}, ...parts));
}

test('every component of a story has a button in the forms of stories, and in no other', () => {
  const config: unknown = cmsConfig(
    realLibrary(),
    { backend: 'gitlab', repository: 'thu/thu', branch: 'main' },
    SITE,
  );
  if (!isReadConfig(config)) throw new Error('No configuration.');
  const offered = config.collections.flatMap(({ name, fields = [] }) =>
    fields.flatMap((field) =>
      'editor_components' in field ? [[name, field.editor_components] as const] : [],
    ),
  );
  expect(Object.fromEntries(offered)).toEqual({
    stories: components.map(({ id }) => id),
    tasks: [],
    documents: [],
  });
  expect(EDITOR_COMPONENT_IDS).toEqual(['so-lieu', 'anh', 'trich-dan', 'hop-thong-tin']);
  expect(choicesIn(config)).toEqual({
    clauses: relations.clauses,
    documents: relations.documents,
  });
});

describe.each(NAMES)('<%s>', (name) => {
  const { known, fields, label, read, toBlock } = component(name);

  test('has a box for each attribute and for its words, labelled in Vietnamese', () => {
    const { required, oneOf = [], holds } = known;
    const boxes = [...required, ...oneOf, ...(holds === 'nothing' ? [] : ['words'])];
    expect(fields.map((field) => field.name).toSorted()).toEqual(boxes.toSorted());
    for (const field of fields) expect([field.name, name]).not.toContain(field.label);
    expect(label).not.toBe(name);
    const optional = fields.filter((field) => 'required' in field && field.required === false);
    expect(optional.map((field) => field.name)).toEqual(oneOf);
  });

  test('comes back from the text as it was typed', () => {
    fc.assert(
      fc.property(values(known, false), (typed) => {
        const written = toBlock(typed);
        expect(read(written)).toEqual(typed);
        expect(read(`${written}\n\nĐoạn sau.`)).toEqual(typed);
        expect(escapeForMdx(written)).toBe(written);
      }),
    );
  });

  test('is accepted by the check, with the very words of the form', () => {
    fc.assert(
      fc.property(values(known, true), (typed) => {
        const text = escapeForMdx(`Trước \` và {.\n\n${toBlock(typed)}\n\nSau \` và <.`);
        expect(guardMarkup(text, STORY_COMPONENTS)).toEqual([]);
        const found = readProse(text).components.find((each) => each.name === name);
        const { words, ...attributes } = typed;
        expect(Object.fromEntries(found?.attributes ?? [])).toEqual(attributes);
        expect(found?.text === '').toBe(words === undefined);
      }),
    );
  });

  test('new, with nothing in it, is written and read', () => {
    expect(() => read(toBlock({}))).not.toThrow();
    expect(read(toBlock({}))).toBeDefined();
  });
});

test.each([
  ['Anh', '<Anh ma="gian-phoi" />', { ma: 'gian-phoi' }],
  [
    'TrichDan',
    '<TrichDan khoan="ii-5">“Lời” của khoản & hết.</TrichDan>',
    { khoan: 'ii-5', words: '“Lời” của khoản & hết.\n' },
  ],
  [
    'TrichDan',
    '<TrichDan van-ban="20-nq-tw">\n\nMột.\n\n- Hai\n\n</TrichDan>',
    { 'van-ban': '20-nq-tw', words: 'Một.\n\n- Hai' },
  ],
  [
    'HopThongTin',
    '<HopThongTin ten="OCOP là gì">\n\nCó <SoLieu nam="2025" nguon="bao">40 hộ</SoLieu>, **đậm**, \\<5.\n\n</HopThongTin>',
    { ten: 'OCOP là gì', words: 'Có <SoLieu nam="2025" nguon="bao">40 hộ</SoLieu>, **đậm**, <5.' },
  ],
  [
    'SoLieu',
    '<SoLieu nam="12/2025" nguon="bao">\\<5 ha</SoLieu>',
    { words: '<5 ha', nam: '12/2025', nguon: 'bao' },
  ],
])(
  'a hand-written <%s> opens as a form and is written back letter for letter',
  (name, text, values) => {
    const { read, toBlock } = component(name);
    expect(read(text)).toEqual(values);
    expect(toBlock(values)).toBe(text);
  },
);

test.each([
  ['amid a line', 'SoLieu', '<SoLieu nam="1" nguon="b">40 hộ</SoLieu> ở xã.'],
  ['with code in it', 'HopThongTin', '<HopThongTin ten="Hộp">\n\nChữ `{a}`.\n\n</HopThongTin>'],
  ['with an attribute no component has', 'Anh', '<Anh ma="a" rong="5" />'],
  ['in quotation marks of another kind', 'Anh', "<Anh ma='a' />"],
  [
    'with an entity the form does not write',
    'HopThongTin',
    '<HopThongTin ten="a&nbsp;b">\n\nc\n\n</HopThongTin>',
  ],
])('what is written %s stays text', (_, name, text) => {
  expect(component(name).read(text)).toBeUndefined();
});

test('a box left empty, or emptied again, is not written', () => {
  const { toBlock } = component('TrichDan');
  const emptied = { khoan: null, 'van-ban': '', nguon: 'bao', words: 'Lời' };
  expect(toBlock(emptied)).toBe('<TrichDan nguon="bao">\n\nLời\n\n</TrichDan>');
});

test('every component that stands alone on its lines in a published story opens as a form', () => {
  const alone = /^<(?<name>[A-Z]\w*)[^\n]*>$/u;
  for (const { body } of realContent().stories) {
    for (const block of body.split('\n\n')) {
      const name = alone.exec(block)?.groups?.['name'];
      if (name === undefined || block.includes('</', block.indexOf('</') + 1)) continue;
      const { read, toBlock } = component(name);
      const values = read(block);
      expect(values, block).toBeDefined();
      expect(toBlock({ ...values })).toBe(block);
    }
  }
});
