import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/**
 * The whole spec as one document, and what the bundler had to say about it:
 * nothing, if every `$ref` resolves.
 */
export async function bundledSpec(): Promise<{
  spec: JsonObject;
  problems: string[];
}> {
  const ref = fileURLToPath(new URL("../v1/rollcall.yaml", import.meta.url));
  const result = await bundle({ ref, config: await createConfig({}) });
  return {
    spec: result.bundle.parsed as JsonObject,
    problems: result.problems.map(({ message }) => message),
  };
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object under `key`; an empty one, if there is none. */
export function child(value: Json | undefined, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}
