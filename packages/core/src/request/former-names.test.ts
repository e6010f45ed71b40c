import { describe, expect, test } from "vitest";
import { InputError } from "../errors/input-error.js";
import type { OperationSpec } from "../spec/operation.js";
import { renameParameters, withNamesOfToday } from "./former-names.js";

const properties = {
  page_size: {
    type: "integer",
    formerly: ["limit", "count"],
  },
  order: { type: "string" },
} as const;

describe("What is given by a name of before", () => {
  test.each([
    ["goes by its name of today", { limit: 5 }, { page_size: 5 }],
    ["goes so by each of its names", { count: 5 }, { page_size: 5 }],
    ["keeps its place", { limit: 5, order: "a" }, { page_size: 5, order: "a" }],
    ["may be nothing", { limit: undefined, page_size: 5 }, { page_size: 5 }],
    [
      "may be beside nothing",
      { page_size: 5, limit: undefined },
      { page_size: 5 },
    ],
    [
      "leaves others alone",
      { toString: 1, order: "a" },
      { toString: 1, order: "a" },
    ],
  ])("%s", (_, given, want) => {
    const renamed = withNamesOfToday(given, properties);
    expect(renamed).toEqual(want);
    expect(Object.keys(renamed)).toEqual(Object.keys(want));
  });

  test("is refused beside the name of today, with its path", () => {
    const give = () =>
      withNamesOfToday({ limit: 5, page_size: 5 }, properties, ".list");
    expect(give).toThrow(InputError);
    expect(give).toThrow(
      "list.page_size is given twice; expected only one of limit, count, page_size",
    );
  });
});

describe("The parameters of an operation, by names of before", () => {
  const operation: OperationSpec = {
    id: "listThings",
    method: "GET",
    path: "/things",
    parameters: {
      page_size: properties.page_size,
      filter: {
        type: "object",
        properties: { owners: { type: "array", formerly: ["owner"] } },
      },
      things: { type: "array", items: { type: "object", properties } },
      named: {
        type: "object",
        values: { type: "object", properties },
      },
    },
  };

  test.each<[string, object, object]>([
    ["at the top", { limit: 5 }, { page_size: 5 }],
    ["in a filter", { filter: { owner: [] } }, { filter: { owners: [] } }],
    ["in a list", { things: [{ count: 1 }] }, { things: [{ page_size: 1 }] }],
    [
      "by a name of one's own",
      { named: { a: { limit: 1 } } },
      { named: { a: { page_size: 1 } } },
    ],
    [
      "beside options",
      { limit: 5, prefetch: 2 },
      { page_size: 5, prefetch: 2 },
    ],
    [
      "beside what is wrong",
      { filter: 7, things: null },
      { filter: 7, things: null },
    ],
  ])("go by those of today %s", (_, given, want) => {
    expect(renameParameters(operation, given as never)).toEqual(want);
  });

  test("are refused beside those of today, without names of one's own", () => {
    const twice = { named: { "+12025550143": { limit: 5, page_size: 5 } } };
    expect(() => renameParameters(operation, twice)).toThrow(
      "named.?.page_size is given twice",
    );
  });
});
