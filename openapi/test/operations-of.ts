import { child, isObject, type JsonObject } from "./bundled-spec.js";

export interface Operation {
  readonly id: string;
  readonly kind: "operation" | "webhook";
  readonly node: JsonObject;
}

export function operationsOf(spec: JsonObject): Operation[] {
  return [
    ...inItems(child(spec, "paths"), "operation"),
    ...inItems(child(spec, "webhooks"), "webhook"),
  ];
}

function inItems(items: JsonObject, kind: Operation["kind"]): Operation[] {
  return Object.values(items)
    .flatMap((item) => (isObject(item) ? Object.values(item) : []))
    .filter(isObject)
    .map((node) => ({ id: String(node.operationId), kind, node }));
}
