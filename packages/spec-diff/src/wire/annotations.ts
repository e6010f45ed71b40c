import { isDocumentation } from "../is-documentation.js";
import { isEqual, isObject, ownValue } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import type { Annotations } from "../normalize/peel-wrappers.js";
import type { Node } from "../normalize/resolve-node.js";
import type { Comparison, Rule } from "./comparison.js";
import { fateOf } from "./fate-of.js";
import type { Scope } from "./scope.js";
import type { Sides } from "./severity-by-direction.js";

/**
 * Compares the annotations of a value, such as `default` and `deprecated`.
 * `readOnly` and `writeOnly` are compared with the object around the value.
 */
export function compareNotes(
  comparison: Comparison,
  before: Annotations,
  after: Annotations,
  scope: Scope,
): void {
  const names = new Set([...before.keys(), ...after.keys()]);
  for (const name of names) {
    const sides = {
      old: before.get(name),
      new: after.get(name),
    };
    if (isEqual(readNote(name, sides.old), readNote(name, sides.new))) {
      continue;
    }
    const isWords = isDocumentation(name, comparison.options);
    const rule = isWords ? undefined : judgeNote(name, sides);
    if (rule) {
      comparison.report(scope, sides, rule);
    }
  }
}

/**
 * Compares whether a parameter or a header is deprecated. Its extensions are
 * compared with what no rule knows.
 */
export function compareDeprecation(
  comparison: Comparison,
  before: Node,
  after: Node,
  scope: Scope,
): void {
  compareNotes(comparison, deprecationOf(before), deprecationOf(after), scope);
}

function deprecationOf({ value, pointer }: Node): Annotations {
  const deprecated = isObject(value)
    ? ownValue(value, "deprecated")
    : undefined;
  if (deprecated === undefined) {
    return new Map();
  }
  const note = {
    value: deprecated,
    pointer: pointerTo(pointer, "deprecated"),
  };
  return new Map([["deprecated", note]]);
}

/** `deprecated: false` means the same as no `deprecated`. */
function readNote(name: string, node: Node | undefined): unknown {
  if (name === "deprecated") {
    return node?.value === true;
  }
  return node?.value;
}

function judgeNote(name: string, sides: Sides): Rule | undefined {
  if (name === "default") {
    return judgeDefault(sides);
  }
  if (name === "deprecated") {
    return judgeDeprecation(sides);
  }
  if (name === "x-extensible-enum") {
    return judgeExtensibleEnum(sides);
  }
  if (name.startsWith("x-")) {
    return judgeExtension(name, sides);
  }
  return undefined;
}

function judgeDefault({ old, new: revised }: Sides): Rule {
  if (!old) {
    return {
      code: "default-added",
      message: "it has a default now",
      help: "Nothing to do: leaving the value out means the default.",
      kind: "harmless",
    };
  }
  const isGone = revised === undefined;
  return {
    code: "default-changed",
    message: isGone ? "it has no default any more" : "the default changed",
    help: "Send the value, if you relied on the default.",
    severity: {
      request: "warning",
      response: "additive",
    },
  };
}

function judgeDeprecation(sides: Sides): Rule {
  const isDeprecated = sides.new?.value === true;
  return {
    code: isDeprecated ? "deprecated" : "reactivated",
    message: isDeprecated
      ? "it is deprecated"
      : "it is not deprecated any more",
    help: isDeprecated ? "Look for what replaces it." : "Nothing to do.",
    kind: "harmless",
  };
}

function judgeExtensibleEnum(sides: Sides): Rule {
  const lost = valuesIn(sides.old).filter(
    (value) => !valuesIn(sides.new).some((kept) => isEqual(kept, value)),
  );
  return {
    code: "extensible-enum-changed",
    message: "x-extensible-enum names other values",
    help: "Do not send a value that is not named any more.",
    kind: lost.length > 0 ? "narrowed" : "opened",
  };
}

function valuesIn(node: Node | undefined): readonly unknown[] {
  if (Array.isArray(node?.value)) {
    return node.value;
  }
  return [];
}

/** What it means that an extension changed, wherever it stands. */
export function judgeExtension(name: string, sides: Sides): Rule {
  return {
    code: "extension-changed",
    message: `${name} ${fateOf(sides)}`,
    help: "Ask whoever reads the extension what it means.",
    kind: "doubtful",
  };
}
