import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coreGuards } from "../src/core-guards.js";
import { generateEdited } from "./support/edited-spec.js";
import { addSchema } from "./support/edits.js";

const inCore = (path: string) =>
  readFileSync(new URL(`../../core/${path}`, import.meta.url), "utf8");

/** What an enum's values, types and groups could be called. */
const namesOfEnums =
  /^export \w+ (is[A-Z]\w*|Known\w*|\w+(?:Values|Groups))\b/gm;

it("the list has every name of core's that an enum's could be", () => {
  const ofEnums = inCore("src/generated/enums.ts");
  const exported = [...inCore("etc/core.api.md").matchAll(namesOfEnums)];
  const others = exported
    .map(([, name]) => name)
    .filter((name) => !new RegExp(`export \\w+ ${name}\\b`).test(ofEnums));
  expect(others.sort()).toEqual([...coreGuards].sort());
});

it("an enum whose guard is taken gets one with another name", async () => {
  const edit = addSchema("Ended: { type: string, enum: [a] }");
  const { "enums.ts": enums } = await generateEdited([edit]);
  expect(enums).toContain("export const isEnded_ = ");
  expect(enums).toContain("export const endedValues = ");
});
