import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";

const root = new URL(
  "../../node_modules/@rollcall/openapi/v1/",
  import.meta.url,
);

/** A validator for one schema of the spec: `schema("call", "Call")`. */
export function schema(file: string, name: string): ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    allErrors: true,
  });
  const folder = new URL("schemas/", root);
  if (!existsSync(folder)) {
    throw new Error("The spec has no schemas yet.");
  }
  for (const entry of readdirSync(folder)) {
    ajv.addSchema({
      $id: `spec:/schemas/${entry}`,
      ...parse(readFileSync(new URL(entry, folder), "utf8")),
    });
  }
  return ajv.compile({ $ref: `spec:/schemas/${file}.yaml#/${name}` });
}

/** The names of the fields that the spec knows of an object. */
export function fieldsOf(file: string, name: string): Set<string> {
  const document = parse(
    readFileSync(new URL(`schemas/${file}.yaml`, root), "utf8"),
  );
  return new Set(Object.keys(document[name].properties));
}

/** When each optional field of an object is populated, as the spec says. */
export function populatedFields(
  file: string,
  name: string,
): Record<string, string> {
  const text = readFileSync(new URL(`schemas/${file}.yaml`, root), "utf8");
  const properties: Record<string, { "x-populated"?: string }> =
    parse(text)[name].properties;
  const optional = Object.entries(properties).filter(
    ([, field]) => field["x-populated"] !== undefined,
  );
  return Object.fromEntries(
    optional.map(([field, schema]) => [field, schema["x-populated"] ?? ""]),
  );
}
