import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { terminal } from "./terminal.js";

/** The schema that `rollcall schema` prints of a name. */
export async function readSchema(name: string, api: string): Promise<object> {
  const argv = ["schema", ...name.split(" "), "--api", api];
  const { code, stdout } = await terminal(argv);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

/** Compiles a schema; what is no JSON Schema, or leads out of it, throws. */
export function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  });
  return ajv.compile(schema);
}

/** The same schema, where an object has no other properties than are named. */
export function closeSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(closeSchema);
  }
  if (Object(schema) !== schema) {
    return schema;
  }
  const entries = Object.entries(schema as object).map(([key, value]) => {
    return [key, closeSchema(value)];
  });
  const closed = Object.fromEntries(entries);
  const isObject = "properties" in closed && closed.type === "object";
  return isObject ? { ...closed, additionalProperties: false } : closed;
}

/** Copies of a record, each with another field that has a wrong type. */
export function spoilEach(
  record: Readonly<Record<string, unknown>>,
): [name: string, spoilt: object][] {
  return Object.entries(record).map(([name, value]) => {
    const wrong = typeof value === "object" ? 4.5 : { wrong: true };
    return [name, { ...record, [name]: wrong }];
  });
}
