import { isEqual } from "../json.js";
import type { Annotations } from "../normalize/peel.js";
import type { Node } from "../normalize/resolve.js";
import type { Comparison, Rule } from "./comparison.js";
import type { Sides } from "./effect.js";
import { fateOf } from "./fate-of.js";
import type { Scope } from "./scope.js";

/**
 * Compares what is said of a value beside its shape. `readOnly` and `writeOnly`
 * are the business of the object around it.
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
    if (isEqual(said(name, sides.old), said(name, sides.new))) {
      continue;
    }
    const isWords =
      comparison.options.documentationExtensions?.includes(name) === true;
    const rule = isWords ? undefined : ruleOf(name, sides);
    if (rule) {
      comparison.report(scope, sides, rule);
    }
  }
}

/** What is not deprecated may say so. */
function said(name: string, node: Node | undefined): unknown {
  if (name === "deprecated") {
    return node?.value === true;
  }
  return node?.value;
}

function ruleOf(name: string, sides: Sides): Rule | undefined {
  if (name === "default") {
    return defaultRule(sides);
  }
  if (name === "deprecated") {
    return deprecatedRule(sides);
  }
  if (name === "x-extensible-enum") {
    return extensibleEnumRule(sides);
  }
  if (name.startsWith("x-")) {
    return extensionRule(name, sides);
  }
  return undefined;
}

function defaultRule({ old, new: revised }: Sides): Rule {
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

function deprecatedRule(sides: Sides): Rule {
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

function extensibleEnumRule(sides: Sides): Rule {
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

function extensionRule(name: string, sides: Sides): Rule {
  return {
    code: "extension-changed",
    message: `${name} ${fateOf(sides)}`,
    help: "Ask whoever reads the extension what it means.",
    kind: "doubtful",
  };
}
