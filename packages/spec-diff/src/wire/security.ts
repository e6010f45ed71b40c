import {
  isEqual,
  isObject,
  listAt,
  objectAt,
  ownValue,
  textAt,
} from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import type { Operation } from "../normalize/operations-in.js";
import { type Node, resolveNode } from "../normalize/resolve-node.js";
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
  const names = findRenamedSchemes(comparison);
  const before = requirementsOf(comparison.old, old, names);
  const after = requirementsOf(comparison.new, revised);
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
  document: Comparison["old"],
  { node }: Operation,
  names: ReadonlyMap<string, string> = new Map(),
): Requirement[] {
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

/** Finds schemes that only have another name, which no request contains. */
function findRenamedSchemes(comparison: Comparison): Map<string, string> {
  const before = schemesOf(comparison.old);
  const after = schemesOf(comparison.new);
  const added = [...after].filter(([name]) => !before.has(name));
  const names = new Map<string, string>();
  for (const [name, old] of before) {
    const heir = added.find(([, { value }]) => isEqual(value, old.value));
    if (!after.has(name) && heir) {
      const [newName] = heir;
      names.set(name, newName);
    }
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

/** Compares the schemes that requirements name. */
export function compareSecuritySchemes(
  comparison: Comparison,
  scope: Scope,
): void {
  const before = schemesOf(comparison.old);
  const after = schemesOf(comparison.new);
  for (const [name, old] of before) {
    const revised = after.get(name);
    if (!revised || isEqual(old.value, revised.value)) {
      continue;
    }
    const sides = {
      old,
      new: revised,
    };
    const isSameKind = isEqual(kindOf(old.value), kindOf(revised.value));
    comparison.report(scope, sides, isSameKind ? otherFlow : otherScheme);
  }
}

function schemesOf(document: Comparison["old"]) {
  const components = objectAt(document, "components");
  const schemes = objectAt(components, "securitySchemes");
  const found = new Map<string, Node>();
  for (const [name, value] of Object.entries(schemes)) {
    const scheme = withoutWords(document, value, name);
    found.set(name, scheme);
  }
  return found;
}

function withoutWords(document: Comparison["old"], value: Json, name: string) {
  const pointer = pointerTo("", "components", "securitySchemes", name);
  const node = resolveNode(document, {
    value,
    pointer,
  });
  const written = isObject(node.value) ? node.value : {};
  const { description: _, ...scheme } = written;
  return {
    ...node,
    value: inLowerCase(scheme),
  };
}

/** The schemes of HTTP have no case. */
function inLowerCase(scheme: JsonObject): JsonObject {
  const kind = textAt(scheme, "scheme");
  if (kind === undefined) {
    return scheme;
  }
  return {
    ...scheme,
    scheme: kind.toLowerCase(),
  };
}

/** What a caller sends by it. */
function kindOf(value: Json): Json[] {
  const scheme = isObject(value) ? value : {};
  return [
    scheme.type ?? null,
    scheme.in ?? null,
    scheme.name ?? null,
    scheme.scheme ?? null,
  ];
}

const otherScheme: Rule = {
  code: "security-scheme-changed",
  message: "callers sign in another way",
  help: "Sign in as the scheme says now.",
  kind: "narrowed",
};

const otherFlow: Rule = {
  code: "security-flow-changed",
  message: "the scheme has another address or other scopes",
  help: "Check whether you use what changed.",
  kind: "doubtful",
};
