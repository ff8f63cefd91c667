/** A file that cannot be taken at all; the message is a Vietnamese sentence that says what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
}
