import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseValue } from "../../cli/src/flags/parse-value.js";
import { utc } from "../../cli/src/input/time/zone.js";
import type { SchemaReference } from "../../core/src/spec/reference.js";
import { generateReference } from "../src/generate-reference.js";

// A flag takes what the schema of its parameter takes, and nothing else, for
// whatever schema a document has.

const ajv = new Ajv2020({
  strict: false,
  validateFormats: false,
});

const times = { zone: utc, now: 0 };

const bound = fc.integer({ min: -9, max: 9 });

const { schema } = fc.letrec((tie) => ({
  number: fc.record(
    {
      type: fc.constantFrom("integer", "number", ["integer", "null"]),
      minimum: bound,
      maximum: bound,
      exclusiveMinimum: bound,
      exclusiveMaximum: bound,
      // Not x-instant: a time is more than a number, and is refused where it
      // was probably meant otherwise (see the tests of times).
      multipleOf: fc.constantFrom(0.5, 1, 3),
    },
    { requiredKeys: ["type"] },
  ),
  text: fc.record(
    {
      type: fc.constant("string"),
      minLength: fc.nat(3),
      maxLength: fc.nat(5),
      pattern: fc.constantFrom("^a", "^[\\w.-]+$"),
    },
    { requiredKeys: ["type"] },
  ),
  listed: fc.constantFrom(
    { type: "string", enum: ["a", "b", "1"] },
    { type: "integer", enum: [1, 2] },
    { type: "boolean", enum: [true] },
    { enum: ["a", 2, false, null] },
    { const: "a" },
    { const: 4 },
  ),
  plain: fc.constantFrom(
    { type: "boolean" },
    { type: "object" },
    { type: "array" },
    { type: ["boolean", "null"] },
    { type: ["integer", "boolean"] },
    { type: ["string", "integer"] },
    { allOf: [{ type: "integer" }, { minimum: 3 }] },
  ),
  union: fc
    .array(tie("schema"), { minLength: 1, maxLength: 3 })
    .map((anyOf) => ({ anyOf })),
  schema: fc.oneof(
    { maxDepth: 2 },
    tie("number"),
    tie("text"),
    tie("listed"),
    tie("plain"),
    tie("union"),
  ),
}));

/** What the generated reference says of a parameter with this schema. */
function referenceOf(given: unknown): SchemaReference {
  const source = generateReference({
    openapi: "3.1.0",
    info: {
      title: "A test",
      version: "1",
    },
    paths: {
      "/a": {
        get: {
          operationId: "getA",
          parameters: [
            {
              name: "q",
              in: "query",
              schema: given as object,
            },
          ],
        },
      } as never,
    },
  });
  const table = /export const reference = ([\s\S]*) as const/.exec(source)?.[1];
  const reference = new Function(`return ${table}`)();
  return reference.getA.parameters[0].schema;
}

const value = fc.oneof(
  fc.constantFrom("a", "b", "1", "ab-.c", "true", "null"),
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.integer({ min: -12, max: 12 }),
  fc.double({ min: -12, max: 12, noNaN: true }),
  fc.boolean(),
  fc.constantFrom(null, {}, [], { a: 1 }, [1]),
);

/** How somebody writes a value on the command line. */
function textOf(given: unknown): string {
  return typeof given === "string" ? given : JSON.stringify(given);
}

/** What else the same text could mean. */
function meaningsOf(text: string): unknown[] {
  try {
    return [text, JSON.parse(text)];
  } catch {
    return [text];
  }
}

function read(reference: SchemaReference, text: string) {
  try {
    return { value: parseValue("--q", reference, text, times) };
  } catch (error) {
    return { refusal: (error as Error).message };
  }
}

describe("a flag of any schema", () => {
  it("takes what the schema takes, and refuses the rest", () => {
    fc.assert(
      fc.property(schema, value, (given, wanted) => {
        const accepts = ajv.compile({ ...(given as object) });
        const text = textOf(wanted);
        const taken = read(referenceOf(given), text);
        const possible = meaningsOf(text).filter((one) => accepts(one));
        const context = JSON.stringify([given, text, taken]);
        if (possible.length === 0) {
          expect(taken, context).toHaveProperty("refusal");
        } else {
          expect(taken, context).toHaveProperty("value");
          expect(possible, context).toContainEqual(taken.value);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
