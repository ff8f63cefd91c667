/** Where a field links to: `HYPERLINK "https://…"`; undefined for any other field, or a place inside the file. */
export function hyperlinkIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}

/** Word writes a field as marks in the run of text: begin, what it is, separate, what it shows, end; one inside another. */
export class FieldStack {
  readonly #open: { instruction: string; isShown: boolean }[] = [];

  mark(kind: string): void {
    const top = this.#open.at(-1);
    if (kind === 'begin') this.#open.push({ instruction: '', isShown: false });
    else if (kind === 'separate' && top !== undefined) top.isShown = true;
    else if (kind === 'end') this.#open.pop();
  }

  instruct(words: string): void {
    const top = this.#open.at(-1);
    if (top !== undefined && !top.isShown) top.instruction += words;
  }

  /** Whether what comes now says what a field is rather than what it shows. */
  get isInstruction(): boolean {
    return this.#open.some(({ isShown }) => !isShown);
  }

  /** Where the innermost link around what comes now leads. */
  get href(): string | undefined {
    return this.#open
      .map(({ instruction }) => hyperlinkIn(instruction))
      .findLast((href) => href !== undefined);
  }
}
