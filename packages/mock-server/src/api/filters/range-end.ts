import type { CallTest } from "./call-test.js";

/** Whether the upper end of a range belongs to it. */
export const rangeEnds = ["inclusive", "exclusive"] as const;

/** Whether the upper end of a range belongs to it. */
export type RangeEnd = (typeof rangeEnds)[number];

/** Reads the ranges in tests as the API may read them: nobody documents it. */
export function withRangeEnd(
  tests: readonly CallTest[],
  end: RangeEnd,
): readonly CallTest[] {
  if (end === "inclusive") {
    return tests;
  }
  return tests.flatMap(withoutUpperEnd);
}

function withoutUpperEnd(test: CallTest): readonly CallTest[] {
  if (test.kind === "group") {
    const alternatives = test.alternatives.map((tests) =>
      tests.flatMap(withoutUpperEnd),
    );
    return [
      {
        ...test,
        alternatives,
      },
    ];
  }
  if (test.op !== "bt") {
    return [test];
  }
  const [low, high] = test.value as readonly [number, number];
  return [
    {
      ...test,
      op: "ge",
      value: low,
    },
    {
      ...test,
      op: "lt",
      value: high,
    },
  ];
}
