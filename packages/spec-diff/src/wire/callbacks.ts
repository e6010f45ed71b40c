import { isObject, objectAt } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import type { Matched } from "../match-by.js";
import { matchCallbacks } from "../normalize/match-operations.js";
import { type Operation, operationsOf } from "../normalize/operations-in.js";
import { resolveNode } from "../normalize/resolve-node.js";
import type { Comparison } from "./comparison.js";

/** Pairs the callbacks of an operation with those of its new version. */
export function pairCallbacks(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
): Matched<Operation> {
  const before = callbacksOf(comparison.old, old);
  const after = callbacksOf(comparison.new, revised);
  return matchCallbacks(before, after);
}

function callbacksOf(
  document: JsonObject,
  { name, node }: Operation,
): Operation[] {
  const callbacks = isObject(node.value)
    ? objectAt(node.value, "callbacks")
    : {};
  return Object.entries(callbacks).flatMap(([event, value]) => {
    const routes = resolveNode(document, {
      value,
      pointer: pointerTo(node.pointer, "callbacks", event),
    });
    const found = operationsOf(document, routes);
    return found.map((operation) => ({
      ...operation,
      name: `${name} callback ${event}`,
      route: `${event} ${operation.route}`,
    }));
  });
}
