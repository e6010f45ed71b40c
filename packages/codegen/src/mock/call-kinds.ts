import type { Step } from "./news-types.js";
import type { Place } from "./place.js";

/** A kind of call: a branch of the union that a call is. */
export type Kind = Extract<Step, { kind: "branch" }>;

/**
 * The kinds of call that a walk came through; only `undefined` where all calls
 * are of one kind.
 */
export function kindsIn(seen: readonly Place[]): (Kind | undefined)[] {
  const branches = seen.filter(isBranchOfCall);
  const kinds = new Set(branches.map(({ steps }) => kindOf(steps)));
  if (kinds.size === 0) {
    return [undefined];
  }
  return [...kinds];
}

/** Whether a place is one of the branches of the union that a call is. */
export function isBranchOfCall({ path, steps }: Place): boolean {
  return path === "" && kindOf(steps) !== undefined;
}

/** The kind of the calls that steps lead into. */
export function kindOf([first]: readonly Step[]): Kind | undefined {
  if (first?.kind === "branch") {
    return first;
  }
  return undefined;
}

/** Whether calls of a kind have a place: one of their own, or of all calls. */
export function isOfKind({ steps }: Place, kind: Kind | undefined): boolean {
  const own = kindOf(steps);
  return own === undefined || own === kind;
}
