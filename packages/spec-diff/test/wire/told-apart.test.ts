import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json-value.js";
import { compareWire } from "../../src/wire/compare-wire.js";
import { judge, response } from "./support/documents.js";

/** A call of one kind; what both kinds have stands in another schema. */
function callOf(kind: string, ...names: readonly string[]): JsonObject {
  const own = names.map((name) => [name, { type: "string" }]);
  return {
    type: "object",
    required: ["kind", "id", ...names],
    properties: {
      kind: { const: kind },
      id: { type: "string" },
      ...Object.fromEntries(own),
    },
  };
}

const one: JsonObject = {
  type: "object",
  required: ["id", "number"],
  properties: {
    id: { type: "string" },
    number: { type: "string" },
  },
};

const several: JsonObject = {
  oneOf: [callOf("phone", "number"), callOf("web", "token")],
  discriminator: { propertyName: "kind" },
};

test("An object that becomes several, told apart, keeps what they have", () => {
  const changes = compareWire(response(one), response(several));
  const codes = changes.map(({ code }) => code);
  expect(codes).toContain("alternative-added");
  expect(codes).not.toContain("property-removed");
});

/** An answer that is one of several calls, in the order of their kinds. */
const oneOfKinds = (kinds: readonly string[], own: JsonObject): JsonObject =>
  response({
    oneOf: kinds.map((kind) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: kind }, ...own },
    })),
  });

/** In answers, nobody breaks by either; neither schema fits the other. */
const before = { mood: { enum: ["glad"] }, age: { type: "number" } };
const after = { mood: { enum: ["glad", "sad"] }, age: { type: "integer" } };

test("Alternatives in another order are compared by what tells them apart", () => {
  const old = oneOfKinds(["phone", "web"], before);
  const revised = oneOfKinds(["web", "phone"], after);
  expect(judge(old, revised)).toBe("additive");
});

test("A hundred alternatives are compared, each with its own", () => {
  const kinds = Array.from({ length: 100 }, (_, index) => `kind ${index}`);
  const old = oneOfKinds(kinds, before);
  const revised = oneOfKinds([...kinds].reverse(), after);
  expect(judge(old, revised)).toBe("additive");
});
