/** The components a story may use in its text, each with the attributes it must have and no others. */
export const STORY_COMPONENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['SoLieu', ['nam', 'nguon']],
]);
