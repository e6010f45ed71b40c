import { expect, it } from "vitest";
import { readTemplate } from "./template.js";

const field = (name: string) => ({ name, names: name.split(".") });

it.each<[string, ReturnType<typeof readTemplate>]>([
  ["{a}", [field("a")]],
  ["{a.b} c", [field("a.b"), " c"]],
  ["{a\\.b}", [{ name: "a\\.b", names: ["a.b"] }]],
  ["{{a}", ["{", "a}"]],
  ["{{{a}}", ["{", field("a"), "}"]],
  ["plain", ["plain"]],
])("%s has the parts %j", (text, parts) => {
  expect(readTemplate(text, "--template")).toEqual(parts);
});

it.each(["{", "a {b", "{}", "{ }", "{a..b}", "{a{b}}"])(
  "%s is refused",
  (text) => {
    expect(() => readTemplate(text, "--template")).toThrow("names no field");
  },
);
