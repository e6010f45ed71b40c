import { describe, expect, test } from "vitest";
import {
  bundledSpecs,
  child,
  isObject,
  type Json,
  type JsonObject,
} from "./bundled-spec.js";
import { partsOf, resolved } from "./json-pointer.js";
import { operationsOf } from "./operations-of.js";
import { walk } from "./walk.js";

const units = ["ms", "s", "Hz", "count", "cents"];

describe.each(await bundledSpecs())("$version", ({ spec }) => {
  const nodes = [...walk(spec)];
  const operations = operationsOf(spec);
  const schemas = child(child(spec, "components"), "schemas");

  describe("enums", () => {
    const enums = nodes.filter(([, node]) => Array.isArray(node.enum));

    test.each(enums)(
      "give meanings and groups to their own values only: %s",
      (_pointer, node) => {
        const described = [
          ...keys(node["x-enumDescriptions"]),
          ...keys(node["x-enumGroups"]),
        ];
        expect(node.enum).toEqual(expect.arrayContaining(described));
      },
    );

    test.each(enums)(
      "use only groups that are described: %s",
      (_pointer, node) => {
        const groups = Object.values(
          isObject(node["x-enumGroups"]) ? node["x-enumGroups"] : {},
        );
        expect(keys(node["x-enumGroupDescriptions"])).toEqual(
          expect.arrayContaining(groups),
        );
      },
    );
  });

  describe("extensions", () => {
    test("know five units, and instants are milliseconds", () => {
      for (const [pointer, node] of nodes) {
        if ("x-unit" in node) {
          expect(units, pointer).toContain(node["x-unit"]);
        }
        if (node["x-instant"]) {
          const isFilter =
            isObject(node["x-filter"]) && "kinds" in node["x-filter"];
          expect(node, pointer).toMatchObject({ "x-unit": "ms" });
          expect(isFilter || node.type === "integer", pointer).toBe(true);
        }
      }
    });

    test("say when each optional field of a call is populated", () => {
      const parts = partsOf(spec, schemas.Call);
      const required = parts.flatMap((part) => part.required ?? []);
      const fields = parts.flatMap((part) =>
        Object.entries(child(part, "properties")),
      );
      const optional = fields.filter(([name]) => !required.includes(name));
      const silent = optional.filter(
        ([, field]) => !isObject(field) || !field["x-populated"],
      );
      expect(optional.length).toBeGreaterThan(10);
      expect(silent.map(([name]) => name)).toEqual([]);
    });
  });

  describe("x-filter", () => {
    test("stands on filters alone: properties of what x-pagination.filter names", () => {
      const rules = nodes.filter(([, node]) => "x-filter" in node);
      const filters = filtersIn(schemas.FilterCriteria);
      expect(rules).toHaveLength(filters);
      expect(filters).toBeGreaterThan(0);
    });

    /** How many filters an object of filters has, in lists of objects too. */
    function filtersIn(schema: Json | undefined): number {
      const { properties } = resolved(spec, schema) ?? {};
      const filters = Object.values(properties ?? {}).filter(isObject);
      const inner = filters.filter((filter) => "match" in ruleOf(filter));
      const counts = inner.map(({ items }) => filtersIn(items));
      return counts.reduce((sum, count) => sum + count, filters.length);
    }
  });

  describe("x-webhook-delivery", () => {
    const { timeoutMs, retries } = child(spec, "x-webhook-delivery");

    test("gives the receiver some time, and another try", () => {
      expect(timeoutMs).toBeGreaterThan(0);
      expect(retries).toBeGreaterThan(0);
    });

    const webhooks = operations.filter(({ kind }) => kind === "webhook");
    test.each(webhooks)("is not told again in the words of $id", ({ node }) => {
      expect(node.description).not.toMatch(/\d+ (seconds|times)|retr/);
    });
  });
});

function ruleOf(filter: JsonObject): JsonObject {
  return child(filter, "x-filter");
}

function keys(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
