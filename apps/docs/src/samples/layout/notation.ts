/** How a language writes values. */
export interface Notation {
  /** What a level is indented by. */
  readonly indent: string;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
  /** What follows the last member of a value on several lines. */
  readonly lastComma: string;
  writeText(text: string): string;
  /** The name of a member, with nothing behind it. */
  writeName(name: string): string;
  /** A value that is neither a text nor has members. */
  writeConstant(value: unknown): string;
}
