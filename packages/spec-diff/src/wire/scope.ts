import type { Effect } from "./severity-by-direction.js";

/** Who sends the values of a place; with neither, nobody does. */
export interface Senders {
  readonly request: boolean;
  readonly response: boolean;
}

/** A pair of components that a place uses. */
interface Use {
  readonly key: string;
  readonly senders: Senders;
}

/** What was found at a place, and the shared schemas that go on from there. */
export interface Found {
  readonly effects: Effect[];
  readonly uses: Use[];
}

/** Where a comparison stands. */
export interface Scope {
  /** In names: `Call.transcript[].role`. */
  readonly path: string;
  readonly senders: Senders;
  /**
   * Values are written as text: in a query, a header or a form, 5 and "5" are
   * the same.
   */
  readonly isText: boolean;
  readonly found: Found;
}

export function createFound(): Found {
  return {
    effects: [],
    uses: [],
  };
}

/** The scope of something inside. */
export function inside(scope: Scope, path: string): Scope {
  return {
    ...scope,
    path: scope.path + path,
  };
}
