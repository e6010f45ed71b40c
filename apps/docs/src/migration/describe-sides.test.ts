import { expect, test } from "vitest";
import { describeSides } from "./describe-sides.js";

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const rows: [what: string, values: unknown[], words: string[]][] = [
  ["nothing", [undefined, undefined], ["", ""]],
  ["a named schema", [undefined, schema("Dtmf")], ["", "<code>Dtmf</code>"]],
  ["a title", [{ title: "Early form", type: "object" }], ["Early form", ""]],
  [
    "the first paragraph of a description",
    [undefined, { description: "It cannot pay.\n\nSo it does not." }],
    ["", "It cannot pay."],
  ],
  [
    "any other value as JSON",
    ["array", { type: "object" }],
    [
      "<code>array</code>",
      "<code>{&quot;type&quot;:&quot;object&quot;}</code>",
    ],
  ],
  [
    "the values that tell alternatives apart on one side only",
    [
      { propertyName: "role", mapping: { user: "U", robot: "R" } },
      { propertyName: "role", mapping: { user: "U", dtmf: "D", target: "U" } },
    ],
    [
      "<code>role</code>: <code>robot</code>",
      "<code>role</code>: <code>dtmf</code>, <code>target</code>",
    ],
  ],
  [
    "all of these values where another property tells",
    [
      { propertyName: "role", mapping: { user: "U" } },
      { propertyName: "kind", mapping: { user: "U" } },
    ],
    [
      "<code>role</code>: <code>user</code>",
      "<code>kind</code>: <code>user</code>",
    ],
  ],
];

test.each(rows)("a difference is told in words: %s", (_what, values, words) => {
  const [before, after] = values;
  const sides = describeSides(before, after);
  const shown = [sides.before, sides.after].map((html) => {
    return html.replace(/^<p>(.*)<\/p>$/s, "$1");
  });
  expect(shown).toEqual(words);
});
