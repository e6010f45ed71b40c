import { describe, expect, test } from "vitest";
import { InputError } from "../errors/input-error.js";
import { withNamesOfToday } from "./former-names.js";

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
