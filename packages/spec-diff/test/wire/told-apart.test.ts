import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json-value.js";
import { compareWire } from "../../src/wire/compare-wire.js";
import { response } from "./support/documents.js";

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
