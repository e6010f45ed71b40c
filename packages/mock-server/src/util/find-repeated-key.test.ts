import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRepeatedKey } from "./find-repeated-key.js";

describe("findRepeatedKey", () => {
  it.each([
    ['{"a":1,"a":2}', "a"],
    ['{"a":1, "\\u0061" : 2}', "a"],
    ['[{"a":1},{"b":{"c":1,"c":1}}]', "c"],
    ['{"a":{"a":1},"b":{"a":1}}', undefined],
    ['{"a":"a\\":","b":"{","a:":1}', undefined],
    ['"a"', undefined],
  ])("in %s is %s", (json, want) => {
    expect(findRepeatedKey(json)).toBe(want);
  });

  it.each(["x", "\\n", '\\"', "\\\\"])(
    "is found after megabytes of %s",
    (part) => {
      const text = part.repeat(6_000_000);
      expect(findRepeatedKey(`{"a":"${text}","a":1}`)).toBe("a");
    },
  );

  it("is in nothing that JSON.stringify wrote", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const once = JSON.stringify(JSON.parse(json));
        expect(findRepeatedKey(once)).toBeUndefined();
      }),
    );
  });

  it("is found wherever an object is written with a key twice", () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, a, b) => {
        const name = JSON.stringify(key);
        const json = `[${JSON.stringify(a)},{${name}:${JSON.stringify(b)},${name}:0}]`;
        expect(findRepeatedKey(json)).toBe(key);
      }),
    );
  });
});
