import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/document.js";
import { edited, schema, value } from "./support/arbitraries.js";
import { judge, request, response } from "./support/documents.js";

const runs = {
  numRuns: Number(process.env.ORACLE_RUNS ?? 1500),
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

/** What ajv says of a value. */
function validatorOf(written: Json): (value: Json) => boolean {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    validateSchema: false,
  });
  const validate = ajv.compile({
    allOf: [written],
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
        const verdict = judge(
          request(before, schemas),
          request(after, schemas),
        );
        fc.pre(verdict !== "breaking");
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
        fc.pre(!/enum|const|pattern|additionalProp|unevaluated/.test(said));
        const verdict = judge(
          response(before, schemas),
          response(after, schemas),
          { closedEnums: true },
        );
        fc.pre(verdict !== "breaking");
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

describe("what the wire lens stops", () => {
  test("is not an edit that takes something away from a schema", () => {
    fc.assert(
      fc.property(schema, fc.nat(5), (before, at) => {
        fc.pre(typeof before === "object" && before !== null);
        const base = before as JsonObject;
        const kept = Object.entries(base).filter((_, index) => index !== at);
        const after = Object.fromEntries(kept);
        const lost = Object.keys(base).find(
          (name) => !Object.hasOwn(after, name),
        );
        // Without these, others mean something else.
        const isEntangled = /properties|atternProp|prefixItems|^contains|items/;
        fc.pre(!isEntangled.test(lost ?? ""));
        const verdict = judge(
          request(before, schemas),
          request(after, schemas),
        );
        expect(verdict).not.toBe("breaking");
      }),
      runs,
    );
  });

  test("is not a schema against itself", () => {
    fc.assert(
      fc.property(schema, (same) => {
        const verdict = judge(request(same, schemas), request(same, schemas));
        expect(verdict).toBe("none");
      }),
      runs,
    );
  });
});
