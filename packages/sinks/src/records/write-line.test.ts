import * as fc from "fast-check";
import { expect, it } from "vitest";
import { writeLine } from "./write-line.js";

const dangerous: [string, string][] = [
  ["an end of a line", "\u2028"],
  ["C1", "\u009b31m"],
  ["a turn of direction", "\u202e"],
  ["what has no width", "\u200b"],
  ["a tag", "\u{e0041}"],
  ["half a character", "\ud800"],
];

it.each(dangerous)("writes %s as an escape that reads back", (_, text) => {
  const line = writeLine({ [text]: text });
  expect(line).toMatch(/^[ -~]*$/);
  expect(JSON.parse(line)).toEqual({ [text]: text });
});

it("changes no value", () => {
  const property = fc.property(fc.jsonValue(), (value) => {
    expect(JSON.parse(writeLine(value))).toEqual(
      JSON.parse(JSON.stringify(value)),
    );
  });
  fc.assert(property);
});
