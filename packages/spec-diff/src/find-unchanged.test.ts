import { describe, expect, test } from "vitest";
import { findUnchanged } from "./find-unchanged.js";
import type { JsonObject } from "./json-value.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const documentOf = (schemas: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  components: { schemas },
});

const outer = {
  Outer: ref("Inner"),
  Inner: { items: ref("Leaf") },
  Leaf: { type: "string" },
};

describe("A schema is unchanged", () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["in an equal document", outer, outer, ["Outer", "Inner", "Leaf"]],
    [
      "where only words changed",
      outer,
      { ...outer, Leaf: { type: "string", description: "A leaf." } },
      ["Outer", "Inner", "Leaf"],
    ],
    [
      "unless something changed that it uses",
      { ...outer, Other: { type: "string" } },
      { ...outer, Other: { type: "string" }, Leaf: { type: "integer" } },
      ["Other"],
    ],
    [
      "unless something in a circle changed",
      { A: ref("B"), B: { items: [ref("A"), { type: "string" }] } },
      { A: ref("B"), B: { items: [ref("A"), { type: "integer" }] } },
      [],
    ],
    [
      "unless what discriminates it changed",
      {
        Cat: { type: "object" },
        Pet: { oneOf: [ref("Cat")], discriminator: { propertyName: "kind" } },
        Owner: { items: ref("Pet") },
      },
      {
        Cat: { type: "object" },
        Pet: { oneOf: [ref("Cat")], discriminator: { propertyName: "type" } },
        Owner: { items: ref("Pet") },
      },
      [],
    ],
    ["unless it is gone", { A: true }, {}, []],
  ])("%s", (_, before, after, names) => {
    const use = { Use: { anyOf: Object.keys(before).map(ref) } };
    const unchanged = findUnchanged(
      documentOf({ ...before, ...use }),
      documentOf({ ...after, ...use }),
      {},
    );
    const found = Object.keys(before).filter((name) =>
      unchanged.has(`/components/schemas/${name}`),
    );
    const targets = Object.keys(before).filter((name) =>
      unchanged.hasTarget(`/components/schemas/${name}`),
    );
    expect(targets).toEqual(names);
    expect(found).toEqual(names);
  });
});
