import type { Ending } from "./exit-code.js";

/** What an error means to whoever has to do something about it. */
export interface Meaning {
  readonly ending: Ending;
  /** What `--json-errors` calls it. */
  readonly code: string;
  /** One sentence: what to do. */
  readonly fix: string;
}
