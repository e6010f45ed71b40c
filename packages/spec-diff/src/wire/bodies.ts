import { isObject, ownValue } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import { type Node, resolveNode } from "../normalize/resolve-node.js";
import type { Comparison, Rule } from "./comparison.js";
import { compareContents } from "./contents.js";
import { compareOthers } from "./other-keywords.js";
import { inside, type Scope } from "./scope.js";

/** Compares the bodies of two requests. */
export function compareRequestBodies(
  comparison: Comparison,
  old: Node,
  revised: Node,
  scope: Scope,
): void {
  const before = bodyOf(comparison.old, old);
  const after = bodyOf(comparison.new, revised);
  const within = inside(scope, " body");
  if (!before && !after) {
    return;
  }
  if (!before || !after) {
    const sides = {
      old: before,
      new: after,
    };
    const rule = before ? bodyRemoved : judgeAddedBody(isRequired(after));
    comparison.report(within, sides, rule);
    return;
  }
  const wasRequired = isRequired(before);
  const isDemanded = isRequired(after);
  if (wasRequired !== isDemanded) {
    const sides = {
      old: before,
      new: after,
    };
    comparison.report(within, sides, {
      code: isDemanded ? "body-required" : "body-optional",
      message: isDemanded ? "a body is required now" : "a body may be left out",
      help: isDemanded ? "Send a body." : bodyOptionalHelp,
      kind: isDemanded ? "narrowed" : "widened",
    });
  }
  compareOthers(comparison, before, after, within, "request body");
  compareContents(comparison, before, after, within);
}

function bodyOf(document: Comparison["old"], { value, pointer }: Node) {
  const body = isObject(value) ? ownValue(value, "requestBody") : undefined;
  if (!isObject(body)) {
    return undefined;
  }
  return resolveNode(document, {
    value: body,
    pointer: pointerTo(pointer, "requestBody"),
  });
}

function isRequired(body: Node | undefined): boolean {
  return isObject(body?.value) && body.value.required === true;
}

const bodyOptionalHelp =
  "You may leave it out; do not rely on it where it is sent to you.";

const bodyRemoved: Rule = {
  code: "body-removed",
  message: "the body is gone",
  help: "Do not send it any more.",
  kind: "changed",
};

function judgeAddedBody(isDemanded: boolean): Rule {
  return {
    code: isDemanded ? "required-body-added" : "body-added",
    message: isDemanded ? "a body is required now" : "a body may be sent now",
    help: isDemanded ? "Send a body." : "Nothing to do.",
    kind: isDemanded ? "narrowed" : "harmless",
  };
}
