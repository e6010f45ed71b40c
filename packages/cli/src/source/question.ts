import type { VersionFlags } from "../flags/version-flags.js";
import type { Input } from "../registry/command.js";
import type { Predicate } from "../where/create-predicate.js";
import type { filterOptions } from "./filter-options.js";

/** A command that takes filters. */
export type FilterInput = Input<typeof filterOptions>;

/** What a command asks of the list of calls. */
export interface Question {
  /** The version that is asked, and its flags. */
  readonly chosen: VersionFlags;
  /** The operation's parameters, without those of a page. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Checks what the API cannot. @default every call is wanted */
  readonly isWanted?: Predicate | undefined;
  /** Whether that is seen in whole calls only, and not in rows of the list. */
  readonly needsWhole: boolean;
  /** Who checks what, for stderr: a line. */
  readonly words: string;
}
