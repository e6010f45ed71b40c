import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** A version's spec as one document. */
export interface BundledSpec {
  /** The version's folder, `v1`. */
  readonly version: string;
  readonly spec: JsonObject;
  /**
   * What the bundler had to say about it: nothing, if every `$ref` resolves.
   */
  readonly problems: string[];
}

const folder = fileURLToPath(new URL("..", import.meta.url));

/** The specs of all versions. */
export async function bundledSpecs(): Promise<BundledSpec[]> {
  const names = readdirSync(folder);
  const versions = names.filter((name) => /^v\d+$/.test(name));
  return await Promise.all(versions.map(bundledSpec));
}

async function bundledSpec(version: string): Promise<BundledSpec> {
  const ref = join(folder, version, "rollcall.yaml");
  const result = await bundle({ ref, config: await createConfig() });
  return {
    version,
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
