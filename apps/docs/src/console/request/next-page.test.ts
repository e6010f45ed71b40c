import { describe, expect, it } from "vitest";
import type { NextPage } from "../model/console-facts.js";
import { findCursor, withCursor } from "./next-page.js";

const inBody: NextPage = {
  place: "body",
  parameter: "pagination_key",
  items: "/items",
  cursor: { in: "body", pointer: "/pagination_key" },
  hasMore: "/has_more",
};
const inItem: NextPage = {
  place: "query",
  parameter: "pagination_key",
  items: "",
  cursor: { in: "item", pointer: "/call_id" },
};

describe("The cursor of the next page", () => {
  it.each<[string, unknown, NextPage, unknown]>([
    ["in the body", { has_more: true, pagination_key: "k" }, inBody, "k"],
    [
      "none at the end",
      { has_more: false, pagination_key: "k" },
      inBody,
      undefined,
    ],
    ["in the last item", [{ call_id: "a" }, { call_id: "b" }], inItem, "b"],
    ["none of an empty page", [], inItem, undefined],
    ["none of another shape", "oops", inBody, undefined],
    ["none of nothing", null, inItem, undefined],
  ])("is %s", (_, answer, next, cursor) => {
    expect(findCursor(answer, next)).toBe(cursor);
  });

  it("goes into the form beside what is there", () => {
    const values = { query: { limit: 5 } };
    expect(withCursor(values, inItem, "b")).toEqual({
      query: { limit: 5, pagination_key: "b" },
    });
  });
});
