import type { Root } from "hast";

/** A page of the built site. */
export interface BuiltPage {
  /** Without the base: `/guides/filtering/`. */
  readonly path: string;
  readonly title: string;
  /** Empty where it has none. */
  readonly description: string;
  readonly tree: Root;
}
