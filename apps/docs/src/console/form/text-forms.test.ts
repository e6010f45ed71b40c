import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parsed } from "./input-control.js";
import { toEpoch, toHuman } from "./moment-control.js";
import { scalarForm } from "./scalar-form.js";
import { jsonForm, numberForm, textForm } from "./text-forms.js";

const limit = numberForm({
  kind: "number",
  isInteger: true,
  minimum: 1,
  maximum: 1000,
});
const any = scalarForm({
  kind: "scalar",
  types: ["string", "number", "boolean"],
});
const version = scalarForm({ kind: "scalar", types: ["integer", "string"] });
const short = textForm({ kind: "text", maxLength: 3, pattern: "^a" });

describe("What is written becomes", () => {
  it.each<[string, Parsed, unknown]>([
    ["a number", limit.parse("12"), 12],
    ["a truth", any.parse("true"), true],
    ["a fraction", any.parse("4.5"), 4.5],
    ["a text in quotation marks", any.parse('"true"'), "true"],
    ["a version", version.parse("4"), 4],
    ["a tag of a version", version.parse("production"), "production"],
    [
      "a text, no fraction, where only integers are",
      version.parse("4.5"),
      "4.5",
    ],
    ["an object", jsonForm(true).parse('{"a": 1}'), { a: 1 }],
  ])("%s", (_, parsed, value) => {
    expect(parsed).toEqual({ value });
  });

  it.each<[string, Parsed, RegExp]>([
    ["0", limit.parse("0"), /1 or more/],
    ["1001", limit.parse("1001"), /1000 or less/],
    ["1.5", limit.parse("1.5"), /whole number/],
    ["many", limit.parse("many"), /whole number/],
    ["abcd", short.parse("abcd"), /at most 3/],
    ["b", short.parse("b"), /match \^a/],
    ["[]", jsonForm(true).parse("[]"), /object/],
    ["{", jsonForm(true).parse("{"), /no JSON/],
  ])("a problem beside the field: %s", (_, parsed, words) => {
    expect("fault" in parsed && parsed.fault).toMatch(words);
  });
});

it("writes scalars so that they are read as they were", () => {
  const scalar = fc.oneof(
    fc.string().filter((text) => text !== ""),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(scalar, (value) => {
      const text = any.format(value) ?? "";
      const parsed = any.parse(text);
      const expected = Object.is(value, -0) ? 0 : value;
      expect("value" in parsed && parsed.value).toEqual(expected);
    }),
  );
});

it("writes a moment for people and back", () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, (second) => {
      const epoch = String(second * 1000);
      expect(toEpoch(toHuman(epoch))).toBe(epoch);
    }),
  );
  expect(toHuman("never")).toBe("");
  expect(toEpoch("")).toBe("");
});
