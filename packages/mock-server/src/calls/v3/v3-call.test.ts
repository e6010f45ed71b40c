import { expect, it } from "vitest";
import { joinFields } from "./v3-call.js";

it("joins the fields that are there, and a later part's win", () => {
  const joined = joinFields(
    { a: 1, b: undefined, c: 1 },
    { c: 2, a: undefined },
  );
  expect(JSON.stringify(joined)).toBe('{"a":1,"c":2}');
});

it("takes no field for the prototype of what it joins", () => {
  const joined = joinFields(JSON.parse('{"__proto__":{"a":1}}'));
  expect(joined.a).toBeUndefined();
  expect(JSON.stringify(joined)).toBe('{"__proto__":{"a":1}}');
});
