import type { Schema } from "../document.js";
import { callOf, type Express, type Scope } from "./scope.js";

/**
 * Writes an object's check: known properties, or a record of names that are the
 * user's own.
 */
export function objectExpression(
  scope: Scope,
  schema: Schema,
  express: Express,
): string {
  const {
    properties = {},
    required = [],
    additionalProperties = true,
  } = schema;
  const names = [...new Set([...required, ...Object.keys(properties)])];
  if (typeof additionalProperties === "object") {
    return recordExpression(scope, names, additionalProperties, express);
  }
  const shapeOf = (some: string[]) =>
    some.length > 0
      ? shape(
          some.map((name) => [name, express(scope, properties[name] ?? {})]),
        )
      : undefined;
  return callOf(
    scope,
    "object",
    shapeOf(names.filter((name) => required.includes(name))) ?? "{}",
    shapeOf(names.filter((name) => !required.includes(name))),
    additionalProperties ? undefined : "true",
  );
}

function recordExpression(
  scope: Scope,
  names: string[],
  items: Schema,
  express: Express,
): string {
  if (names.length > 0) {
    throw new Error(
      "The validators cannot check properties beside additionalProperties yet.",
    );
  }
  const item = express(scope, items);
  return item === "anything"
    ? callOf(scope, "object", "{}")
    : callOf(scope, "record", item);
}

/** An object literal of expressions, indented by its depth. */
export function shape(entries: [name: string, expression: string][]): string {
  const lines = entries.map(
    ([name, expression]) => `${key(name)}: ${expression},`,
  );
  return `{\n${indent(lines.join("\n"))}\n}`;
}

const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
const indent = (text: string): string => text.replace(/^/gm, "  ");
