import { readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { schema } from "./spec-schema.js";

const root = new URL("../../node_modules/@rollcall/openapi/", import.meta.url);

/** A validator for one schema of the present version. */
export function v3Schema(file: string, name: string): ValidateFunction {
  return schema(file, name, "v3");
}

/** A property as the spec describes it, as far as tests look at it. */
interface Property {
  readonly "x-populated"?: string;
}

/** The properties of one schema of the present version. */
export function v3Properties(
  file: string,
  name: string,
): Readonly<Record<string, Property>> {
  const url = new URL(`v3/schemas/${file}.yaml`, root);
  return parse(readFileSync(url, "utf8"))[name].properties;
}

/** The names of all fields that a call may have. */
export const v3CallFields: ReadonlySet<string> = new Set([
  ...Object.keys(v3Properties("call-base", "CallBase")),
  ...Object.keys(v3Properties("call-transcripts", "CallTranscripts")),
  ...Object.keys(v3Properties("web-part", "WebPart")),
  ...Object.keys(v3Properties("phone-part", "PhonePart")),
]);
