import type { JsonObject } from "../json-value.js";
import { markOpenEnums } from "./mark-open-enums.js";
import { withoutOddities } from "./without-oddities.js";
import { writeTypes } from "./write-types.js";

/** How the types of a document are written. */
export interface TypesOptions {
  /**
   * Whether enums of answers hold their values of today and no others, instead
   * of any string besides them.
   *
   * @default false
   */
  readonly closedEnums?: boolean | undefined;
  /**
   * What stands above the types.
   *
   * @default ""
   */
  readonly header?: string | undefined;
  /**
   * The comments of the interfaces on top, by their names: `paths`,
   * `components`.
   */
  readonly descriptions?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the document's own descriptions become comments.
   *
   * @default true
   */
  readonly comments?: boolean | undefined;
}

/**
 * The TypeScript types of a bundled document of OpenAPI 3.0 or 3.1, as
 * openapi-typescript writes them, but with open enums
 * (`"a" | "b" | (string & {})`) in all that the service sends.
 */
export async function generateTypes(
  document: JsonObject,
  {
    closedEnums = false,
    header = "",
    descriptions = {},
    comments = true,
  }: TypesOptions = {},
): Promise<string> {
  const prepared = prepareDocument(document, closedEnums);
  const types = await writeTypes(prepared, {
    comments,
    descriptions,
  });
  return header + types;
}

/** A copy of a document that is ready to be written as types. */
export function prepareDocument(
  document: JsonObject,
  closedEnums: boolean,
): JsonObject {
  const copy = withoutOddities(document);
  if (!closedEnums) {
    markOpenEnums(copy);
  }
  return copy;
}
