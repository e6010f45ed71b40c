import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { append, criteria } from "./every-change.js";
import { newFields } from "./new-fields.js";
import { newFilters } from "./new-filters.js";
import { type Bundle, SpecCopy } from "./spec-copy.js";
import { testNewFields } from "./test-new-fields.js";
import { testNewFilters } from "./test-new-filters.js";

// New properties, enum values and filters of calls are changes of the spec
// alone: here some are made in a copy, all of them at once, the sources are
// generated from it, and client, validators, mock and CLI are asked.

let copy: SpecCopy;
let bundle: Bundle;
const given = () => ({ copy, bundle });

beforeAll(async () => {
  copy = new SpecCopy();
  for (const { version, edits } of [...newFields, ...newFilters]) {
    for (const [file, change] of edits) {
      copy.edit(version.name, file, change);
    }
  }
  await copy.generateAll("v1");
  await copy.generateAll("v3");
  bundle = await copy.bundle();
}, 120_000);
afterAll(() => copy.remove());

describe.each(newFields)("what the spec of $version.name has got", (row) => {
  testNewFields(row, given);
});

describe.each(newFilters)(
  "filters that the spec of $version.name has got",
  (row) => {
    testNewFilters(row, given);
  },
);

describe("The generator's command", () => {
  it("writes what the generator makes", () => {
    const out = copy.path("out");
    const made = copy.generatedFolder("v3", "core");
    expect(copy.runGenerator("v3", "core", out)).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(readAll(out)).toEqual(readAll(made));
  });

  it("prints what the generator fails with, and writes nothing", () => {
    const add = append("\n    no_rule: { type: string }\n");
    const takeBack = copy.edit("v1", criteria, add);
    const out = copy.path("nothing");
    const { status, stderr } = copy.runGenerator("v1", "mock", out);
    takeBack();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^openapi\/v1\/schemas\/filter-criteria\.yaml:\d+:5 error filter-missing: /,
    );
    expect(existsSync(out)).toBe(false);
  });
});

function readAll(folder: string): object {
  const files = readdirSync(folder).map((name) => {
    return [name, readFileSync(join(folder, name), "utf8")];
  });
  return Object.fromEntries(files);
}
