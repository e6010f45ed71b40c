import { describe, expect, it } from "vitest";
import { withExpectations } from "./expectations.js";
import { run } from "./run.js";

describe("withExpectations", () => {
  it.each([
    [
      "an expression",
      "sum(1); // => 1",
      "expectation(0, (sum(1)), (1)); // => 1",
    ],
    [
      "an awaited one",
      "await x; // => [1]",
      "expectation(0, (await x), ([1])); // => [1]",
    ],
    [
      "a const",
      "const a = 1; // => 1",
      "const a = 1;expectation(0, (a), (1)); // => 1",
    ],
    [
      "a branch",
      "if (a) b; // => 1",
      "if (a) expectation(0, (b), (1)); // => 1",
    ],
    [
      "several",
      "a; // => 1\nb; // => 2",
      "expectation(0, (a), (1)); // => 1\nexpectation(1, (b), (2)); // => 2",
    ],
    ["another comment", "a; // 1", "a; // 1"],
  ])("of %s", (_, code, want) => {
    expect(withExpectations(code).code).toBe(want);
  });

  it.each([
    ["a line of its own", "// => 1"],
    ["a block", "{ a; } // => 1"],
    ["several names at once", "const { a } = b; // => 1"],
  ])("refuses %s", (_, code) => {
    expect(() => withExpectations(code)).toThrow("has to follow");
  });
});

describe("run", () => {
  const modules = { given: { one: 1 } };

  it.each([
    ["imports", 'import { one } from "given";\none; // => 1'],
    ["types", "const one: number = 1; // => 1"],
    ["await", "const one = await Promise.resolve(1);\none; // => 1"],
    ["deep equality", "[{ one: 1 }]; // => [{ one: 1 }]"],
  ])("knows %s", async (_, module) => {
    await run(module, modules);
  });

  it.each([
    ["throws", 'throw new Error("broken");', "broken"],
    ["rejects", 'await Promise.reject(new Error("broken"));', "broken"],
    ["states another value", "1 + 1; // => 3", "expected 2 to deeply equal 3"],
    [
      "never gets to its value",
      "if (Date.now() < 0) 1; // => 1",
      "how many of the values",
    ],
  ])("fails what %s", async (_, module, message) => {
    await expect(run(module, modules)).rejects.toThrow(message);
  });
});
