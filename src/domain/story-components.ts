/** How one component is written in the text of a story. */
export interface StoryComponent {
  /** Attributes it must have. */
  required: readonly string[];
  /** Of these it has exactly one. */
  oneOf?: readonly string[];
  /** What stands between its tags: nothing, words inside a sentence, or a paragraph or more. */
  holds: 'nothing' | 'words' | 'blocks';
  /** Whether it stands on lines of its own, outside every paragraph, list and other component. */
  isBlock: boolean;
}

const COMPONENTS = {
  // A figure with its time and its source.
  SoLieu: { required: ['nam', 'nguon'], holds: 'words', isBlock: false },
  // A photograph of the front matter, by its key.
  Anh: { required: ['ma'], holds: 'nothing', isBlock: true },
  // A quotation with the clause, the document or the source it was taken from.
  TrichDan: { required: [], oneOf: ['khoan', 'van-ban', 'nguon'], holds: 'blocks', isBlock: true },
  // A box beside the story, with a title.
  HopThongTin: { required: ['ten'], holds: 'blocks', isBlock: true },
} as const satisfies Record<string, StoryComponent>;

export type StoryComponentName = keyof typeof COMPONENTS;
type Known = (typeof COMPONENTS)[StoryComponentName];
/** Every attribute that some component takes; one name means the same in each. */
export type StoryAttribute =
  Known['required'][number] | Extract<Known, { oneOf: unknown }>['oneOf'][number];

/** The components a story may use in its text; each takes the attributes named here and no others. */
export const STORY_COMPONENTS: ReadonlyMap<string, StoryComponent> = new Map(
  Object.entries(COMPONENTS),
);

/** How a component is to be written, for the sentences that tell an editor: `<Anh ma="…" />`. */
export function patternOf(name: string, { required, oneOf = [], holds }: StoryComponent): string {
  const choice = oneOf.map((attribute) => `${attribute}="…"`).join(' hoặc ');
  const attributes = [...required.map((attribute) => `${attribute}="…"`), choice].filter(
    (part) => part !== '',
  );
  const opening = `<${name} ${attributes.join(' ')}`;
  return holds === 'nothing' ? `${opening} />` : `${opening}>…</${name}>`;
}
