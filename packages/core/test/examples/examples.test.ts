import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compile } from "./compile.js";
import { entries } from "./entries.js";
import { examplesOf } from "./examples-of.js";
import { exportsOf } from "./exports-of.js";
import { moduleOf } from "./module-of.js";
import { programOf } from "./program.js";
import { modulesOf, run } from "./run.js";
import { service } from "./service.js";

const all = entries();
const program = programOf(all.map(({ file }) => file));
const exported = all.flatMap((entry) => exportsOf(program, entry));
// What several entries export has one docstring: the first of them is enough.
const seen = new Set<unknown>();
const distinct = exported.filter(({ nodes }) => {
  const isNew = !nodes.some((node) => seen.has(node));
  for (const node of nodes) {
    seen.add(node);
  }
  return isNew;
});
const examples = distinct.flatMap(examplesOf);
const modules = new Map(
  examples.map((example) => [example, moduleOf(example, exported)]),
);

describe("every export", () => {
  const rows = distinct.map(
    (one) => [`${one.name} of ${one.entry.specifier}`, one] as const,
  );

  it.each(rows)("%s says what it is", (_, { description }) => {
    expect(description).not.toBe("");
  });

  it.each(rows.filter(([, { isValue }]) => isValue))(
    "%s has an example",
    (_, one) => {
      expect(
        examples.filter(({ of, name }) => of === one && name === one.name),
      ).not.toEqual([]);
    },
  );
});

describe("the example of", () => {
  const rows = examples.map(
    (example) => [`${example.name}, ${example.file}`, example] as const,
  );

  describe("compiles", () => {
    const problemsOf = compile(modules, program);

    it.each(rows)("%s", (_, example) => {
      expect(problemsOf(example)).toEqual([]);
    });
  });

  describe("runs", async () => {
    const loaded = await modulesOf(all);

    beforeAll(() => {
      vi.stubGlobal("fetch", service);
      vi.stubGlobal("console", {
        ...console,
        debug() {},
        log() {},
        warn() {},
        error() {},
      });
    });
    afterAll(() => {
      vi.unstubAllGlobals();
    });

    it.each(rows)("%s", async (_, example) => {
      await run(modules.get(example) ?? "", loaded);
    });
  });
});
