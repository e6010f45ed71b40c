import { expect, it } from "vitest";
import type { JsonObject } from "../json-value.js";
import { findBrokenReferences } from "./find-broken-references.js";

const document = (reference: string): JsonObject => ({
  components: {
    schemas: {
      "a/b c": { properties: { inner: { type: "string" } } },
      Other: { $ref: "#/components/schemas/a~1b%20c" },
      One: { $ref: "#/components/schemas/Two" },
      Asked: { $ref: reference },
    },
  },
});

it.each([
  ["a component", "#/components/schemas/a~1b%20c"],
  ["what is in it", "#/components/schemas/a~1b%20c/properties/inner"],
  ["what is behind a reference", "#/components/schemas/Other/properties/inner"],
])("A reference to %s leads somewhere", (_, reference) => {
  const broken = findBrokenReferences(document(reference));
  expect(broken.map(({ pointer }) => pointer)).toEqual([
    "/components/schemas/One/$ref",
  ]);
});

it.each([
  ["nothing", "#/components/schemas/Gone"],
  ["another file", "other.yaml#/A"],
  ["itself", "#/components/schemas/Asked"],
])("A reference to %s is broken", (_, reference) => {
  const broken = findBrokenReferences(document(reference));
  expect(broken).toContainEqual({
    pointer: "/components/schemas/Asked/$ref",
    reference,
  });
});
