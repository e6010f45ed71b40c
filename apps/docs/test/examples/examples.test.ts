import { describe, expect, test } from "vitest";
import { readExamples } from "./read-examples.js";
import { runExample } from "./run-example.js";

/** The examples of core are compiled and run by its own tests. */
const examples = readExamples().filter(({ module }) => {
  return !module.startsWith("@rollcall/core");
});

test("The overview has an example of each package that programs import", () => {
  const names = examples.map(({ module }) => module);
  expect(names).toContain("@rollcall/mock-server");
  expect(names).toContain("@rollcall/sinks");
});

describe.concurrent("The example in the overview", () => {
  test.for(examples)("of $module runs", async (example) => {
    expect(await runExample(example)).toBe("");
  });
});
