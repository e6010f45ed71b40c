/**
 * Another way to fetch the same list: `windows()` of
 * `@rollcall/core/partition` makes one, for the option `partition`. What is
 * inside is nobody's business but this package's.
 */
export interface Partition {
  readonly "~partition": object;
}
