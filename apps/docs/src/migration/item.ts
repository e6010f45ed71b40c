import type { Cell } from "./migration.js";

/** Something that is in one of the two documents, or in both. */
export interface Item extends Cell {
  /** What it is known by: an id, a pointer, a value. */
  readonly key: string;
  /** Its places in the bundled document, those of what it refers to as well. */
  readonly pointers: readonly string[];
  /** What it is, as HTML. */
  readonly html: string;
  /** Its bounds and its default, by their labels. */
  readonly facts: ReadonlyMap<string, string>;
}

/** What the pages show of it. */
export function cellOf({ name, detail, href }: Item): Cell {
  return {
    name,
    ...(detail && { detail }),
    ...(href && { href }),
  };
}
