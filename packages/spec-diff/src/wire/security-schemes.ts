import { isEqual, isObject, listAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { operationsIn, webhooksIn } from "../normalize/operations-in.js";
import { nameOfSame, schemesOf } from "../normalize/security-schemes.js";
import type { Comparison, Rule } from "./comparison.js";
import type { Scope } from "./scope.js";

/**
 * Compares the schemes that requirements name. One that goes on under another
 * name is compared with the requirements.
 */
export function compareSecuritySchemes(
  comparison: Comparison,
  scope: Scope,
): void {
  const used = namesUsed(comparison.old);
  const after = schemesOf(comparison.new);
  for (const [name, old] of schemesOf(comparison.old)) {
    const revised = after.get(name);
    const isSame = nameOfSame(old, after) !== undefined;
    if (!revised) {
      continue;
    }
    if (isSame) {
      continue;
    }
    if (!isUsed(name, used)) {
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

/** A document that asks for none at all may have forgotten to. */
function isUsed(name: string, used: ReadonlySet<string>): boolean {
  return used.size === 0 || used.has(name);
}

function namesUsed(document: JsonObject): Set<string> {
  const operations = [...operationsIn(document), ...webhooksIn(document)];
  const holders = [document, ...operations.map(({ node }) => node.value)];
  const ways = holders.flatMap((holder) =>
    isObject(holder) ? listAt(holder, "security") : [],
  );
  const names = ways.flatMap((way) => {
    return isObject(way) ? Object.keys(way) : [];
  });
  return new Set(names);
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
