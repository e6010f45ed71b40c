import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import {
  bundledSpec,
  child,
  isObject,
  type JsonObject,
} from "./bundled-spec.js";
import { examplesOf } from "./examples-of.js";
import { at, resolved, schemaAt } from "./json-pointer.js";
import { operationsOf } from "./operations-of.js";
import { walk } from "./walk.js";

const { spec, problems } = await bundledSpec();
const nodes = [...walk(spec)];
const operations = operationsOf(spec);

describe("the document", () => {
  test("holds only references that resolve", () => {
    const dangling = nodes.filter(
      ([, { $ref }]) => typeof $ref === "string" && !at(spec, $ref.slice(1)),
    );
    expect(problems).toEqual([]);
    expect(dangling).toEqual([]);
  });

  test("names every schema in PascalCase, without the numbers that a bundler adds to doubles", () => {
    const names = Object.keys(child(child(spec, "components"), "schemas"));
    expect(names.filter((name) => !/^([A-Z][a-z0-9]*)+$/.test(name))).toEqual(
      [],
    );
  });
});

describe("examples", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(spec, "rollcall.yaml");

  test.each(examplesOf(spec))("are valid: $name", ({ schema, value }) => {
    const validate = ajv.getSchema(`rollcall.yaml${encodeURI(schema)}`);
    expect(validate, `no schema at ${schema}`).toBeTypeOf("function");
    validate?.(value);
    expect(validate?.errors ?? []).toEqual([]);
  });

  test.each(operations)(
    "are there for the success of $kind $id",
    ({ kind, node }) => {
      const [, success] =
        Object.entries(child(node, "responses")).find(([status]) =>
          status.startsWith("2"),
        ) ?? [];
      const bodies = [
        ...(kind === "operation" ? [resolved(spec, success)] : []),
        ...(node.requestBody ? [resolved(spec, node.requestBody)] : []),
      ];
      for (const body of bodies) {
        const json = child(child(body, "content"), "application/json");
        expect(Object.keys(child(json, "examples"))).not.toEqual([]);
      }
    },
  );

  const latencies =
    JSON.stringify(examplesOf(spec).map(({ value }) => value)).match(
      /{"p50"[^}]*}/g,
    ) ?? [];
  test.each(latencies)(
    "have latencies that rise with the percentile: %s",
    (text) => {
      const { min, p50, p90, p95, p99, max } = JSON.parse(text);
      const rising = [min, p50, p90, p95, p99, max];
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    },
  );
});

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
  test("know four units, and instants are milliseconds", () => {
    for (const [pointer, node] of nodes) {
      if ("x-unit" in node) {
        expect(["ms", "s", "Hz", "count"], pointer).toContain(node["x-unit"]);
      }
      if (node["x-instant"]) {
        expect(node, pointer).toMatchObject({
          "x-unit": "ms",
          type: "integer",
        });
      }
    }
  });

  test("say when each optional field of a call is populated", () => {
    const call = child(child(child(spec, "components"), "schemas"), "Call");
    const optional = Object.entries(child(call, "properties")).filter(
      ([name]) => !(call.required as string[]).includes(name),
    );
    const silent = optional.filter(
      ([, field]) => !isObject(field) || !field["x-populated"],
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});

describe("x-pagination", () => {
  const paginated = operations.filter(({ node }) =>
    isObject(node["x-pagination"]),
  );
  test.each(paginated)(
    "of $id names parameters and fields that exist",
    ({ node }) => {
      const { parameter, items, id, limit, cursor, order, window } = node[
        "x-pagination"
      ] as unknown as Pagination;
      const parameters = parametersOf(node);
      const body = child(
        child(child(child(node, "responses"), "200"), "content"),
        "application/json",
      ).schema;
      const list = schemaAt(spec, body, items);
      expect(parameters).toHaveProperty(parameter);
      expect(schemaAt(spec, parameters[limit.parameter], "")).toMatchObject({
        default: expect.any(Number),
        maximum: expect.any(Number),
      });
      expect(list).toMatchObject({ type: "array" });
      expect(schemaAt(spec, list?.items, id)).toBeDefined();
      if (cursor) {
        expect(
          schemaAt(
            spec,
            cursor.in === "item" ? list?.items : body,
            cursor.pointer,
          ),
        ).toBeDefined();
      }
      if (order) {
        const values = schemaAt(spec, parameters[order.parameter], "");
        expect(values?.enum).toEqual(
          expect.arrayContaining([
            order.ascending,
            order.descending,
            values?.default,
          ]),
        );
      }
      if (window) {
        const query = { properties: parameters };
        for (const bound of [window.after, window.before]) {
          expect(schemaAt(spec, query, bound), bound).toMatchObject({
            "x-instant": true,
          });
        }
        expect(schemaAt(spec, list?.items, window.key)).toMatchObject({
          "x-instant": true,
        });
      }
    },
  );
});

describe("x-filter", () => {
  test("stands on filters alone: properties of what x-pagination.filter names", () => {
    const filters = child(child(spec, "components"), "schemas").FilterCriteria;
    const named = keys(child(filters as JsonObject, "properties"));
    const rules = nodes.filter(([, node]) => "x-filter" in node);
    const inFilters = rules.filter(([pointer]) =>
      pointer.includes("/FilterCriteria/properties/"),
    );
    expect(rules).toEqual(inFilters);
    expect(rules).toHaveLength(named.length);
  });
});

interface Pagination {
  readonly parameter: string;
  readonly items: string;
  readonly id: string;
  readonly limit: { readonly parameter: string };
  readonly cursor?: { readonly in: "item" | "body"; readonly pointer: string };
  readonly order?: {
    readonly parameter: string;
    readonly ascending: string;
    readonly descending: string;
  };
  readonly window?: {
    readonly after: string;
    readonly before: string;
    readonly key: string;
  };
}

/** The schemas of an operation's parameters, by name. */
function parametersOf(operation: JsonObject): JsonObject {
  const list = Array.isArray(operation.parameters) ? operation.parameters : [];
  return Object.fromEntries(
    list
      .map((entry) => resolved(spec, entry) ?? {})
      .map(({ name, schema }) => [String(name), schema ?? {}]),
  );
}

function keys(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

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
