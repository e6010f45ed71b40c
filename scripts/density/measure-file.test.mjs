import { expect, test } from "vitest";
import { densityOf, spreadOf } from "./compute-density.mjs";
import { measureText } from "./measure-file.mjs";
import { isSource } from "./source-files.mjs";

const sample = `/** What a comment says is no code. */
function double(value: number): number {
  // Neither is this.

  return value * 2;
}
`;

// The file and its end; the function, its name, its parameter (with its name
// and type), its own type and its body; the statement, the product, its left
// side, the star and its right side.
const nodesOfSample = 2 + 7 + 5;

test("counts the nodes and the lines of code, without comments", () => {
  const measured = measureText("sample.ts", sample);
  expect(measured).toMatchObject({
    nodes: nodesOfSample,
    codeLines: 3,
    allLines: 6,
  });
});

test("measures each function, without its comments", () => {
  const { functions } = measureText("sample.ts", sample);
  expect(functions).toEqual([
    { name: "double", isNamed: true, line: 2, lines: 3 },
  ]);
});

/** @type {[title: string, code: string, isNamed: boolean][]} */
const functionForms = [
  ["a function", "function f() {}", true],
  ["a constant's arrow function", "const f = () => 1;", true],
  ["a method", "class C { f() {} }", true],
  ["a callback", "f(() => 1);", false],
];

test.each(functionForms)("knows if %s has a name", (_, code, isNamed) => {
  const { functions } = measureText("sample.ts", code);
  expect(functions.map((one) => one.isNamed)).toEqual([isNamed]);
});

test("leaves out signatures, which have no body", () => {
  const code = "interface I { f(): void }\ndeclare function g(): void;\n";
  expect(measureText("sample.ts", code).functions).toEqual([]);
});

test("counts every line of a text that has several", () => {
  const code = "const text = `one\n\ntwo`;\n";
  expect(measureText("sample.ts", code).codeLines).toBe(3);
});

test("adds up nodes and lines before it divides", () => {
  const short = measureText("a.ts", "f();\n");
  const long = measureText("b.ts", sample);
  const expected = (short.nodes + long.nodes) / 4;
  expect(densityOf([short, long])).toBe(expected);
});

test("finds the median, the 90th percentile and the longest", () => {
  expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({
    median: 6,
    ninetyPercent: 10,
    longest: 10,
  });
});

/** @type {[path: string, isCounted: boolean][]} */
const paths = [
  ["packages/core/src/client.ts", true],
  ["scripts/density.mjs", true],
  ["packages/core/src/client.test.ts", false],
  ["packages/core/src/client.test-d.ts", false],
  ["packages/core/src/generated/types.ts", false],
  ["packages/core/src/types.d.ts", false],
  ["packages/testbed/src/bench/README.md", false],
];

test.each(paths)("%s: counted is %s", (path, isCounted) => {
  expect(isSource(path)).toBe(isCounted);
});
