/** A value of a file, with its place in the text. */
export interface PlacedValue {
  /** Where it stands: at its key, if it has one. */
  readonly offset: number;
  /** What an object or an array holds under a name or an index. */
  child(name: string): PlacedValue | undefined;
}
