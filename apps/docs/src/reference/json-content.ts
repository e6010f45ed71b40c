import type { Body, MediaType, OpenApiDocument } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";

/** The JSON of a request or an answer, if it has one. */
export function jsonContentOf(
  document: OpenApiDocument,
  body: Body | undefined,
): MediaType | undefined {
  if (!body) {
    return undefined;
  }
  const { content } = resolve(document, body);
  return content?.["application/json"];
}
