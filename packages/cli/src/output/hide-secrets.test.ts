import { expect, it } from "vitest";
import { createHider } from "./hide-secrets.js";

const hide = createHider(["/token", "/tools/*/key", "/a~1b"]);

it.each<[string, unknown, unknown]>([
  ["a secret", { id: 1, token: "x" }, { id: 1 }],
  [
    "one of each element",
    { tools: [{ key: "x", n: 1 }, {}] },
    { tools: [{ n: 1 }, {}] },
  ],
  ["one with a slash in its name", { "a/b": 1, c: 2 }, { c: 2 }],
  [
    "nothing else of that name",
    { metadata: { token: "x" } },
    { metadata: { token: "x" } },
  ],
  ["nothing of what has none", { tools: null, id: 1 }, { tools: null, id: 1 }],
  ["nothing of what is no object", null, null],
])("hides %s", (_, item, shown) => {
  const before = JSON.stringify(item);
  expect(hide(item)).toEqual(shown);
  expect(JSON.stringify(item)).toBe(before);
});
