import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";

const documents = new URL(
  "../../node_modules/@rollcall/openapi/",
  import.meta.url,
);
const root = new URL("v1/", documents);

/**
 * A validator for one schema of the spec: `schema("call", "Call")`. `version`:
 * the folder of the document.
 */
export function schema(
  file: string,
  name: string,
  version = "v1",
): ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    allErrors: true,
  });
  for (const path of [`${version}/schemas/`, "shared/schemas/"]) {
    const folder = new URL(path, documents);
    if (!existsSync(folder)) {
      throw new Error("The spec has no schemas yet.");
    }
    for (const entry of readdirSync(folder)) {
      ajv.addSchema({
        $id: `spec:/${path}${entry}`,
        ...parse(readFileSync(new URL(entry, folder), "utf8")),
      });
    }
  }
  return ajv.compile({
    $ref: `spec:/${version}/schemas/${file}.yaml#/${name}`,
  });
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
