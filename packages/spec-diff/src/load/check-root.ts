import type { JsonObject } from "../json-value.js";
import { childOf, isObject } from "./references-in.js";
import type { SourceFile } from "./source-file.js";

/**
 * The root of an OpenAPI document of a version that is understood.
 *
 * @throws LoadError for everything else.
 */
export function checkRoot(file: SourceFile): JsonObject {
  const { value } = file;
  if (value === null) {
    throw file.error([], "empty", "The document is empty", giveOpenApi);
  }
  if (!isObject(value)) {
    const what = Array.isArray(value) ? "an array" : `a ${typeof value}`;
    const message = `The document is ${what}, not an object`;
    throw file.error([], "root-not-object", message, giveOpenApi);
  }
  checkVersion(file, value);
  return value;
}

const giveOpenApi = "Give an OpenAPI document of version 3.0 or 3.1.";

function checkVersion(file: SourceFile, root: JsonObject): void {
  if (childOf(root, "swagger") !== undefined) {
    throw file.error(
      ["swagger"],
      "swagger-2",
      "This is Swagger 2.0, not OpenAPI 3",
      "Convert it first, as with `npx swagger2openapi`.",
    );
  }
  const version = childOf(root, "openapi");
  if (version === undefined) {
    const message = "This is not OpenAPI: it has no key `openapi`";
    throw file.error([], "not-openapi", message, giveOpenApi);
  }
  if (typeof version !== "string" || !/^3\.[01]\.\d+(-.+)?$/.test(version)) {
    throw file.error(
      ["openapi"],
      "version-unknown",
      `The version is not supported: ${JSON.stringify(version)}`,
      'Give a document with `openapi: "3.0.x"` or `"3.1.x"`. Later versions have parts that nothing here could judge.',
    );
  }
}
