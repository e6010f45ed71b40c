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

it("changes no value, numbers that a plain writer changes included", () => {
  const numbers = fc.constantFrom(-0, Infinity, -Infinity, 0, 1e300, null);
  const values = fc.oneof(fc.jsonValue(), fc.object({ values: [numbers] }));
  const property = fc.property(values, (value) => {
    expect(JSON.parse(writeLine(value))).toStrictEqual(value);
  });
  fc.assert(property);
});

it.each([
  [
    { a: -0, b: [Infinity, { c: -Infinity }] },
    '{"a":-0,"b":[1e999,{"c":-1e999}]}',
  ],
  [{ a: undefined, b: [undefined, -0], é: "1" }, '{"b":[null,-0],"é":"1"}'],
  [-0, "-0"],
])("writes %j as %s", (value, line) => {
  expect(writeLine(value)).toBe(line);
});
