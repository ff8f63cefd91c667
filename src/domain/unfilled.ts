/** Begins a text that a draft still lacks; what follows says what belongs there. */
const MARK = 'CHƯA ĐIỀN';

/** A text to stand where nobody has said anything yet: "CHƯA ĐIỀN: ai chụp". */
export function unfilled(what: string): string {
  return `${MARK}: ${what}`;
}

export function isUnfilled(text: string): boolean {
  return text.includes(MARK);
}
