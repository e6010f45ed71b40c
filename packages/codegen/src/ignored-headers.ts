import type { OpenApiDocument, Parameter } from "./openapi-document.js";
import { resolve } from "./resolve.js";

/**
 * OpenAPI says (3.1.0, 4.8.12) that a header parameter with one of these names
 * is ignored: other parts of a document say what they hold.
 */
const ignored: readonly string[] = ["accept", "authorization", "content-type"];

/** Whether OpenAPI says that a parameter means nothing. */
export function isIgnoredHeader({ name, in: place }: Parameter): boolean {
  return place === "header" && ignored.includes(name.toLowerCase());
}

/**
 * Takes the headers that OpenAPI ignores out of every operation, so that no
 * type asks for them. Changes the document.
 */
export function dropIgnoredHeaders(document: OpenApiDocument): void {
  const { paths = {}, components } = document;
  const items = [paths, components?.pathItems ?? {}].flatMap(Object.values);
  for (const item of items) {
    for (const holder of [item, ...Object.values(item)]) {
      dropFrom(document, holder);
    }
  }
}

function dropFrom(
  document: OpenApiDocument,
  holder: { parameters?: unknown },
): void {
  const { parameters } = holder;
  if (Array.isArray(parameters)) {
    holder.parameters = parameters.filter(
      (parameter) => !isIgnoredHeader(resolve(document, parameter)),
    );
  }
}
