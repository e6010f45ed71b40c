import { describe, expect, test } from "vitest";
import {
  bundledSpecs,
  child,
  isObject,
  type JsonObject,
} from "./bundled-spec.js";
import { resolved, schemaAt } from "./json-pointer.js";
import { operationsOf } from "./operations-of.js";

describe.each(await bundledSpecs())("$version", ({ spec }) => {
  const operations = operationsOf(spec);

  describe("x-pagination", () => {
    const paginated = operations.filter(({ node }) =>
      isObject(node["x-pagination"]),
    );
    test.each(paginated)(
      "of $id names parameters and fields that exist",
      ({ node }) => {
        const pagination = node["x-pagination"] as unknown as Pagination;
        const { parameter, items, id, limit, cursor, order, window } =
          pagination;
        const { skip = parameter, total, hasMore = items } = pagination;
        const parameters = parametersOf(spec, node);
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
        expect(parameters).toHaveProperty(skip);
        expect(schemaAt(spec, body, hasMore)).toBeDefined();
        if (total) {
          expect(parameters).toHaveProperty(total.parameter);
          expect(schemaAt(spec, body, total.pointer)).toBeDefined();
        }
        if (window) {
          const query = { properties: parameters };
          const { after, before, bound: either } = window;
          const bounds = [after, before, either].flatMap((one) => one ?? []);
          for (const bound of bounds) {
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
    readonly after?: string;
    readonly before?: string;
    readonly bound?: string;
    readonly key: string;
  };
  readonly hasMore?: string;
  readonly skip?: string;
  readonly total?: { readonly parameter: string; readonly pointer: string };
}

/** The schemas of an operation's parameters, and of its body's, by name. */
function parametersOf(spec: JsonObject, operation: JsonObject): JsonObject {
  const list = Array.isArray(operation.parameters) ? operation.parameters : [];
  const own = list.map((entry) => resolved(spec, entry) ?? {});
  const content = child(child(operation, "requestBody"), "content");
  const { schema: body } = child(content, "application/json");
  return {
    ...Object.fromEntries(
      own.map(({ name, schema }) => [String(name), schema ?? {}]),
    ),
    ...child(resolved(spec, body), "properties"),
  };
}
