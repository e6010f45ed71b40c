import type { Unchanged } from "../find-unchanged.js";
import type { DocumentationOptions } from "../is-documentation.js";
import type { JsonObject } from "../json-value.js";
import type { Node } from "../normalize/resolve-node.js";
import type { Scope } from "./scope.js";
import type { BothWays, Kind, Sides } from "./severity-by-direction.js";

/** What may be chosen of how two documents are judged. */
export interface WireOptions extends DocumentationOptions {
  /**
   * A value that is added to the enum of a response breaks, since callers do
   * not expect any.
   * @default false
   */
  readonly closedEnums?: boolean | undefined;
}

/** What a rule says of a change. */
export interface Rule {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly kind?: Kind | undefined;
  readonly severity?: BothWays | undefined;
}

/** Compares schemas of two documents: what all rules work with. */
export interface Comparison {
  readonly old: JsonObject;
  readonly new: JsonObject;
  readonly options: WireOptions;
  /** What need not be compared. */
  readonly unchanged: Unchanged;
  /** Compares two schemas, and says in `scope.found` what differs. */
  compare(oldNode: Node, newNode: Node, scope: Scope): void;
  /** Notes a change. */
  report(scope: Scope, sides: Sides, rule: Rule): void;
  /** Whether every value of an old schema fits a new one. */
  isWithin(oldNode: Node, newNode: Node, scope: Scope): boolean;
  /** The same with the documents' roles exchanged. */
  reverse(): Comparison;
}
