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
 * The pointers of all fields marked `x-sensitive: secret`, in an answer or in
 * each item of a list. In a pointer, `*` stands for each element of an array.
 *
 * @example
 * ```ts
 * secretsOf(document, createWebCall); // => ["/access_token"]
 * ```
 */
export function findSecrets(
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
  const found = shown.flatMap((schema) =>
    findSecretsIn(document, schema, "", []),
  );
  return [...new Set(found)];
}

/**
 * @param around - Properties entered so far. Meeting one again stops the
 * recursion.
 */
function findSecretsIn(
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
      findSecretsIn(document, inner, at, inside);
    const elements = elementsOf(document, values);
    secrets.push(
      ...values.flatMap((value) => enter(value, place)),
      ...elements.flatMap((element) => enter(element, `${place}/*`)),
    );
  }
  return secrets;
}

/** Whether a field is marked `x-sensitive: secret`, where it is used or in itself. */
export function isSecret(document: OpenApiDocument, schema: Schema): boolean {
  const { "x-sensitive": atReference } = schema;
  const { "x-sensitive": atTarget } = resolve(document, schema);
  return atReference === "secret" || atTarget === "secret";
}
