import { describe, expect, test } from "vitest";
import type { Json } from "./json-value.js";
import { matchItems } from "./match-items.js";

const limit = {
  in: "query",
  name: "limit",
};
const header = {
  in: "header",
  name: "limit",
};
const shared = { $ref: "#/components/parameters/cursor" };
const text = { type: "string" };
const number = { type: "number" };

/** For each new item the place of the old one, or nothing. */
function placesOf(before: readonly Json[], after: readonly Json[]) {
  const pairs = matchItems(before, after);
  return pairs.map((pair) => {
    const isNew = pair.before === undefined;
    return isNew ? undefined : before.indexOf(pair.before as Json);
  });
}

describe("Items of two lists", () => {
  test.each<[string, Json[], Json[], (number | undefined)[]]>([
    ["that moved", [limit, shared], [shared, limit], [1, 0]],
    ["with a new one in front", [limit], [shared, limit], [undefined, 0]],
    ["of one name in two places", [limit, header], [header, limit], [1, 0]],
    ["without names", [text, number], [number, text], [0, 1]],
    ["of which one has no name", [limit, text], [text, limit], [0, 1]],
    ["of one name", [limit, limit], [limit, limit], [0, 0]],
    ["that are texts", ["a", "b"], ["b", "a"], [0, 1]],
  ])("%s are paired", (_, before, after, places) => {
    expect(placesOf(before, after)).toEqual(places);
  });
});
