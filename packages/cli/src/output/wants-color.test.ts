import { expect, it } from "vitest";
import { wantsColor } from "./wants-color.js";

type Color = Parameters<typeof wantsColor>[0];

it.each<[Color, Record<string, string>, boolean, boolean]>([
  ["auto", {}, true, true],
  ["auto", {}, false, false],
  ["auto", { NO_COLOR: "1" }, true, false],
  ["auto", { NO_COLOR: "" }, true, true],
  ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ["auto", { FORCE_COLOR: "1" }, false, true],
  ["auto", { FORCE_COLOR: "0" }, true, false],
  ["auto", { TERM: "dumb" }, true, false],
  ["always", { NO_COLOR: "1" }, false, true],
  ["never", { FORCE_COLOR: "1" }, true, false],
])("--color %s with %j, on a terminal: %s, gives colours: %s", (...row) => {
  const [color, env, isTTY, hasColors] = row;
  const stdout = { isTTY, write: () => true };
  expect(wantsColor(color, { env, stdout })).toBe(hasColors);
});
