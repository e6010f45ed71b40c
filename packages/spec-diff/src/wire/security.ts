import { isObject, listAt, ownValue } from "../json.js";
import type { Json } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import type { Operation } from "../normalize/operations-in.js";
import { nameOfSame, schemesOf } from "../normalize/security-schemes.js";
import type { Comparison, Rule } from "./comparison.js";
import type { Scope } from "./scope.js";

/** Ways to sign in, by scheme the scopes; one of them is enough. */
type Requirement = ReadonlyMap<string, readonly string[]>;

/** Compares what a caller has to show to be let in. */
export function compareSecurity(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
  scope: Scope,
): void {
  const before = requirementsOf(comparison, comparison.old, old);
  const after = requirementsOf(comparison, comparison.new, revised);
  const sides = {
    old: {
      value: showWays(before),
      pointer: pointerTo(old.node.pointer, "security"),
    },
    new: {
      value: showWays(after),
      pointer: pointerTo(revised.node.pointer, "security"),
    },
  };
  const isShutOut = before.some((way) => !isLetIn(way, after));
  const isLooser = after.some((way) => !isLetIn(way, before));
  if (isShutOut || isLooser) {
    comparison.report(scope, sides, isShutOut ? stricter : looser);
  }
}

/** An operation's own requirements stand for those of the document. */
function requirementsOf(
  comparison: Comparison,
  document: Comparison["old"],
  { node }: Operation,
): Requirement[] {
  const names = nameSchemes(comparison, document);
  const ways = ownWays(node.value) ?? listAt(document, "security");
  // None at all is one way: to show nothing.
  if (ways.length === 0) {
    return [new Map()];
  }
  return ways.map((way) => requirementOf(way, names));
}

function ownWays(operation: Json): readonly Json[] | undefined {
  if (!isObject(operation)) {
    return undefined;
  }
  const ways = ownValue(operation, "security");
  if (Array.isArray(ways)) {
    return ways;
  }
  return undefined;
}

/** What the schemes of either document are called in the new one. */
function nameSchemes(
  comparison: Comparison,
  document: Comparison["old"],
): Map<string, string> {
  const known = schemesOf(comparison.new);
  const names = new Map<string, string>();
  for (const [name, scheme] of schemesOf(document)) {
    names.set(name, nameOfSame(scheme, known) ?? name);
  }
  return names;
}

function requirementOf(
  way: Json,
  names: ReadonlyMap<string, string>,
): Requirement {
  const schemes = isObject(way) ? Object.entries(way) : [];
  const requirement = new Map<string, readonly string[]>();
  for (const [scheme, scopes] of schemes) {
    const name = names.get(scheme) ?? scheme;
    const listed = Array.isArray(scopes) ? scopes : [];
    requirement.set(name, listed.map(String).sort());
  }
  return requirement;
}

/** Whether what one way shows is enough for one of the others. */
function isLetIn(shownByCaller: Requirement, ways: readonly Requirement[]) {
  return ways.some((way) => isEnough(shownByCaller, way));
}

function isEnough(shown: Requirement, asked: Requirement): boolean {
  return [...asked].every(([scheme, scopes]) => {
    const granted = shown.get(scheme);
    if (granted === undefined) {
      return false;
    }
    return scopes.every((each) => granted.includes(each));
  });
}

function showWays(ways: readonly Requirement[]): Json {
  return ways.map((way) => Object.fromEntries(way) as Json);
}

const stricter: Rule = {
  code: "security-stricter",
  message: "a caller who was let in may be refused now",
  help: "Sign in as the operation asks now, with the scopes that it asks for.",
  kind: "narrowed",
};

const looser: Rule = {
  code: "security-looser",
  message: "there are more ways to sign in, or fewer scopes are asked for",
  help: "Nothing to do.",
  kind: "harmless",
};
