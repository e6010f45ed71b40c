import type { Severity } from "../finding.js";
import type { Node } from "../normalize/resolve-node.js";

/**
 * What a change costs whoever sends the value by the old document: a caller's
 * request, or a service's response. Undefined: it does not concern them.
 */
export interface BothWays {
  readonly request: Severity | undefined;
  readonly response: Severity | undefined;
}

/** A change, and what it means in either direction. */
export interface Effect {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly severity: BothWays;
  readonly side: "old" | "new";
  readonly pointer: string;
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * The kinds of changes of what values may be, by direction. A caller must not
 * send what is not taken any more; a caller who reads must not be given what
 * there never was.
 */
export const kinds = {
  /** Fewer values than before. */
  narrowed: {
    request: "breaking",
    response: "additive",
  },
  /** More values than before. */
  widened: {
    request: "additive",
    response: "breaking",
  },
  /** Other values. */
  changed: {
    request: "breaking",
    response: "breaking",
  },
  /** More values, which a caller has to expect anyway. */
  opened: {
    request: "additive",
    response: "additive",
  },
  /** Nobody breaks by it for certain. */
  doubtful: {
    request: "warning",
    response: "warning",
  },
  /** Nobody breaks by it. */
  harmless: {
    request: "additive",
    response: "additive",
  },
  /** Texts of another pattern: who reads them seldom depends on it. */
  repatterned: {
    request: "breaking",
    response: "warning",
  },
  /** A caller who is strict about it breaks; hardly anybody is. */
  loosened: {
    request: "additive",
    response: "warning",
  },
} as const satisfies Readonly<Record<string, BothWays>>;

export type Kind = keyof typeof kinds;

/** The values on both sides; where a side has none, it was not there. */
export interface Sides {
  readonly old?: Node | undefined;
  readonly new?: Node | undefined;
}

/** Where a change is, as far as its sides can tell. */
export function placeOf(
  sides: Sides,
  fallback: string,
): Pick<Effect, "side" | "pointer" | "before" | "after"> {
  const isNew = sides.new !== undefined || sides.old === undefined;
  const node = isNew ? sides.new : sides.old;
  return {
    side: isNew ? "new" : "old",
    pointer: node?.pointer ?? fallback,
    before: sides.old?.value,
    after: sides.new?.value,
  };
}

const order: readonly (Severity | undefined)[] = [
  undefined,
  "docs",
  "additive",
  "warning",
  "breaking",
];

/** The weightier of two severities. */
export function worse(
  a: Severity | undefined,
  b: Severity | undefined,
): Severity | undefined {
  if (order.indexOf(a) > order.indexOf(b)) {
    return a;
  }
  return b;
}
