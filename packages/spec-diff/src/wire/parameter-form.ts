import { isEqual, isObject, objectAt, ownValue, textAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { findAllowedTypes } from "../normalize/find-allowed-types.js";
import type { Parameter } from "../normalize/parameters-in.js";
import type { Node } from "../normalize/resolve-node.js";
import { shapeOf } from "../normalize/shape-of.js";
import type { Comparison } from "./comparison.js";
import { schemaOf } from "./schema-of.js";
import type { Scope } from "./scope.js";

/** Compares how lists and objects are written into a URL. */
export function compareForms(
  comparison: Comparison,
  old: Parameter,
  revised: Parameter,
  scope: Scope,
): void {
  const before = formOf(comparison.old, old);
  const after = formOf(comparison.new, revised);
  if (isEqual(before.value, after.value)) {
    return;
  }
  const sides = {
    old: before,
    new: after,
  };
  comparison.report(scope, sides, {
    code: "parameter-form-changed",
    message: "lists and objects are written in another form",
    help: "Write the parameter in its new form.",
    kind: "changed",
  });
}

const defaultStyles: Readonly<Record<string, string>> = {
  query: "form",
  cookie: "form",
  path: "simple",
  header: "simple",
};

function formOf(document: JsonObject, parameter: Parameter): Node {
  const { node } = parameter;
  const value = isObject(node.value) ? node.value : {};
  const [mediaType = null] = Object.keys(objectAt(value, "content"));
  const style = styleOf(parameter, hasParts(document, parameter));
  return {
    pointer: node.pointer,
    value: mediaType === null ? style : [mediaType],
  };
}

/** The style of a parameter, and whether its parts are written one by one. */
function styleOf({ in: place, node }: Parameter, isOfParts: boolean): Json {
  const value = isObject(node.value) ? node.value : {};
  const format = textAt(value, "x-array-format");
  if (format !== undefined && isOfParts) {
    return formats[format] ?? [format, true];
  }
  if (place === "query" && !isOfParts) {
    return ["form", false];
  }
  const style = textAt(value, "style") ?? defaultStyles[place] ?? "form";
  const explode = ownValue(value, "explode") ?? style === "form";
  // An object in brackets is never one text.
  const isExploded = explode === true || style === "deepObject";
  return [style, isExploded && isOfParts];
}

/** The styles that `x-array-format` has other words for. */
const formats: Readonly<Record<string, Json>> = {
  repeat: ["form", true],
  comma: ["form", false],
  brackets: ["deepObject", true],
};

/** A service that took reserved characters as they are took them encoded, too. */
export function compareReserved(
  comparison: Comparison,
  old: Parameter,
  revised: Parameter,
  scope: Scope,
): void {
  const wasOpen = isOpen(old);
  const mayBeOpen = isOpen(revised);
  if (wasOpen === mayBeOpen) {
    return;
  }
  const sides = {
    old: old.node,
    new: revised.node,
  };
  comparison.report(scope, sides, {
    code: "reserved-characters-changed",
    message: mayBeOpen
      ? "reserved characters may be sent as they are"
      : "reserved characters have to be encoded now",
    help: mayBeOpen ? "Nothing to do." : "Encode the value.",
    kind: mayBeOpen ? "harmless" : "narrowed",
  });
}

/** Whether a value may be a list or an object: others are written one way. */
function hasParts(document: JsonObject, { node }: Parameter): boolean {
  const shape = shapeOf(document, schemaOf(node));
  const types = findAllowedTypes(document, shape);
  return types.has("array") || types.has("object");
}

function isOpen({ node: { value } }: Parameter): boolean {
  return isObject(value) && ownValue(value, "allowReserved") === true;
}
