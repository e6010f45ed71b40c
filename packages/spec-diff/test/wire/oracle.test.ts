import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject } from "../../src/json.js";
import type { Json, JsonObject } from "../../src/json-value.js";
import { compareWire } from "../../src/wire/compare-wire.js";
import { edited, schema, value } from "./support/arbitraries.js";
import { judge, request, response, verdictOf } from "./support/documents.js";

const runs = {
  numRuns: Number(process.env.ORACLE_RUNS ?? 500),
  seed: Number(process.env.ORACLE_SEED ?? 13),
};

const schemas: JsonObject = {
  Shared: {
    type: "object",
    properties: {
      a: { type: "integer" },
    },
    required: ["a"],
  },
};

/**
 * The lens lets alternatives of `oneOf` overlap: documents do, where they mean
 * `anyOf`.
 */
function withAnyOf(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(withAnyOf);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const { oneOf, ...rest } = value;
  const entries = Object.entries(rest).map(([name, inner]) => [
    name,
    withAnyOf(inner),
  ]);
  const kept = Object.fromEntries(entries) as JsonObject;
  if (oneOf === undefined) {
    return kept;
  }
  return { allOf: [kept, { anyOf: withAnyOf(oneOf) }] };
}

/** What ajv says of a value. */
function validatorOf(written: Json): (value: Json) => boolean {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    unevaluated: false,
    validateSchema: false,
  });
  const validate = ajv.compile({
    allOf: [withAnyOf(written)],
    components: { schemas },
  });
  return (each) => validate(each) as boolean;
}

const pair = fc.oneof(
  { weight: 5, arbitrary: edited },
  { weight: 1, arbitrary: fc.tuple(schema, schema) },
);

const values = fc.array(value, {
  minLength: 20,
  maxLength: 40,
});

describe("what the wire lens lets pass", () => {
  test("takes every request that was valid before", () => {
    fc.assert(
      fc.property(pair, values, ([before, after], candidates) => {
        const changes = compareWire(
          request(before, schemas),
          request(after, schemas),
        );
        fc.pre(verdictOf(changes) !== "breaking");
        // An optional property may be given a name, on purpose.
        fc.pre(changes.every(({ code }) => code !== "property-added"));
        const isOld = validatorOf(before);
        const isNew = validatorOf(after);
        const refused = candidates.filter(
          (each) => isOld(each) && !isNew(each),
        );
        expect(refused).toEqual([]);
      }),
      runs,
    );
  });

  test("answers nothing that was not valid before", () => {
    fc.assert(
      fc.property(pair, values, ([before, after], candidates) => {
        const said = JSON.stringify([before, after]);
        // These are open in answers, on purpose.
        fc.pre(!/pattern|additionalProp/.test(said));
        const old = response(before, schemas);
        const revised = response(after, schemas);
        fc.pre(judge(old, revised, { closedEnums: true }) !== "breaking");
        // An optional property may go, on purpose.
        const back = compareWire(revised, old);
        fc.pre(back.every(({ code }) => code !== "property-added"));
        const isOld = validatorOf(before);
        const isNew = validatorOf(after);
        const unknown = candidates.filter(
          (each) => isNew(each) && !isOld(each),
        );
        expect(unknown).toEqual([]);
      }),
      runs,
    );
  });
});

/** Keywords without which the schema takes more, whatever else it says. */
const narrowing = [
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "propertyNames",
  "enum",
  "const",
  "not",
];

describe("what the wire lens stops", () => {
  test("is never a request's schema that only lost a rule", () => {
    const name = fc.constantFrom(...narrowing);
    fc.assert(
      fc.property(schema, name, (before, lost) => {
        fc.pre(isObject(before) && Object.hasOwn(before, lost));
        // Both may leave no value at all, and one of them some.
        fc.pre(
          !/"(enum|const)":.*"(enum|const)":/.test(JSON.stringify(before)),
        );
        const { [lost]: _, ...after } = before as JsonObject;
        const old = request(before, schemas);
        const revised = request(after, schemas);
        const isAllowed = judge(old, revised) !== "breaking";
        expect(isAllowed).toBe(true);
      }),
      runs,
    );
  });

  test("is not a schema against itself", () => {
    fc.assert(
      fc.property(schema, (same) => {
        const document = request(same, schemas);
        expect(compareWire(document, structuredClone(document))).toEqual([]);
      }),
      runs,
    );
  });
});
