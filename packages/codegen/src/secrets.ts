import { pointerTo } from "@rollcall/spec-diff";
import {
  type OpenApiDocument,
  type Operation,
  resolve,
  type Schema,
  successOf,
} from "./document.js";
import { elementsOf, fieldsAt } from "./filters/fields.js";

/**
 * Where an answer, or each item of a list, has what is shown to nobody
 * (`x-sensitive: secret`). The name `*` stands for each element of a list.
 *
 * @example
 * ```ts
 * secretsOf(document, createWebCall); // => ["/access_token"]
 * ```
 */
export function secretsOf(
  document: OpenApiDocument,
  operation: Operation,
): string[] {
  const answer = successOf(document, operation);
  if (answer === undefined) {
    return [];
  }
  const list = operation["x-pagination"]?.items;
  const whole = fieldsAt(document, answer, list ?? "");
  const shown = list === undefined ? whole : elementsOf(document, whole);
  const found = shown.flatMap((schema) => secretsIn(document, schema, "", []));
  return [...new Set(found)];
}

/** @param around The properties that lead here; one of them again ends it. */
function secretsIn(
  document: OpenApiDocument,
  { properties = {} }: Schema,
  pointer: string,
  around: readonly Schema[],
): string[] {
  const secrets: string[] = [];
  for (const [name, property] of Object.entries(properties)) {
    const place = pointerTo(pointer, name);
    if (isSecret(document, property)) {
      secrets.push(place);
      continue;
    }
    if (around.includes(property)) {
      continue;
    }
    const inside = [...around, property];
    const values = fieldsAt(document, property, "");
    const enter = (inner: Schema, at: string) =>
      secretsIn(document, inner, at, inside);
    const elements = elementsOf(document, values);
    secrets.push(
      ...values.flatMap((value) => enter(value, place)),
      ...elements.flatMap((element) => enter(element, `${place}/*`)),
    );
  }
  return secrets;
}

function isSecret(document: OpenApiDocument, schema: Schema): boolean {
  const { "x-sensitive": beside } = schema;
  const { "x-sensitive": inside } = resolve(document, schema);
  return beside === "secret" || inside === "secret";
}
