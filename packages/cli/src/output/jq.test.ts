import { expect, it } from "vitest";
import { compileJq, runJq } from "./jq.js";

it.each<[string, unknown[]]>([
  [". as $x | $x", [[1, 2]]],
  ["reduce .[] as $y (0; . + $y)", [3]],
  [
    "foreach .[] as $i (0; . + $i; [$i, .])",
    [
      [1, 1],
      [2, 3],
    ],
  ],
  ["def f($a): $a + 1; f(2)", [3]],
  [". as $ENV | {$ENV}", [{ ENV: [1, 2] }]],
  ['"$x \\(length)"', ["$x 2"]],
])("the program %s knows its variables", async (program, results) => {
  const compiled = await compileJq(program);
  expect(runJq(compiled, [1, 2])).toEqual({ results });
});

it.each(["$ENV.X", "$__loc__", "{$x}", ".[] as $y | $z"])(
  "the program %s is refused: nothing binds its variable",
  async (program) => {
    await expect(compileJq(program)).rejects.toThrow(/no such variable \$/);
  },
);
