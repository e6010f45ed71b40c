import type { Change } from "./finding.js";
import { compareText } from "./json.js";

/** A name that people write: an export, a method, a parameter, a flag. */
export interface SurfaceName {
  /** What it is a name of: `export`, `flag`. */
  readonly kind: string;
  /** Unique among its kind: `list --direction`. */
  readonly name: string;
  /** What may be written with it, as text: `inbound | outbound`. */
  readonly shape?: string | undefined;
  /** Whether nothing works without it. @default false */
  readonly isRequired?: boolean | undefined;
}

/**
 * What changed for whoever writes names, from two lists of them. The lists come
 * from elsewhere: nothing is known here of how a name was made.
 *
 * @example
 * ```ts
 * import { compareSurfaces } from "@rollcall/spec-diff";
 *
 * const before = [{ kind: "flag", name: "list --direction" }];
 * compareSurfaces(before, []).map(({ code, severity }) => [code, severity]); // => [["flag-removed", "breaking"]]
 * ```
 */
export function compareSurfaces(
  old: readonly SurfaceName[],
  revised: readonly SurfaceName[],
): Change[] {
  const before = byKey(old);
  const after = byKey(revised);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.sort(compareText).flatMap((key) => {
    const change = findChange(before.get(key), after.get(key));
    if (change) {
      return [change];
    }
    return [];
  });
}

function byKey(names: readonly SurfaceName[]): Map<string, SurfaceName> {
  return new Map(names.map((each) => [`${each.kind} ${each.name}`, each]));
}

function findChange(
  before: SurfaceName | undefined,
  after: SurfaceName | undefined,
): Change | undefined {
  if (!after) {
    return before && reportRemoved(before);
  }
  if (!before) {
    return reportAdded(after);
  }
  const isAsked = after.isRequired === true && before.isRequired !== true;
  const isSame = before.shape === after.shape && !isAsked;
  if (isSame) {
    return undefined;
  }
  return reportChanged(before, after);
}

function reportRemoved(name: SurfaceName): Change {
  return {
    ...placeOf(name, "old"),
    code: `${name.kind}-removed`,
    severity: "breaking",
    message: `the ${name.kind} ${name.name} is gone`,
    help: "Use something else, wherever you name it.",
    before: name.shape ?? name.name,
  };
}

function reportAdded(name: SurfaceName): Change {
  const isRequired = name.isRequired === true;
  return {
    ...placeOf(name, "new"),
    code: `${name.kind}-added`,
    severity: isRequired ? "breaking" : "additive",
    message: `the ${name.kind} ${name.name} is new`,
    help: isRequired ? "Pass it: nothing works without it." : "Nothing to do.",
    after: name.shape ?? name.name,
  };
}

function reportChanged(before: SurfaceName, after: SurfaceName): Change {
  return {
    ...placeOf(after, "new"),
    code: `${after.kind}-changed`,
    severity: "breaking",
    message: `the ${after.kind} ${after.name} takes something else`,
    help: "Look at what it takes now, wherever you name it.",
    before: before.shape,
    after: after.shape,
  };
}

function placeOf(
  { kind, name }: SurfaceName,
  side: Change["side"],
): Pick<Change, "lens" | "side" | "pointer" | "path" | "uses"> {
  return {
    lens: "surface",
    side,
    pointer: "",
    path: `${kind} ${name}`,
    uses: [],
  };
}
