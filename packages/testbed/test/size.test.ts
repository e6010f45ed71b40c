import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Size, sizes } from "../src/sizes/sizes.js";

const rows: { name: string }[] = JSON.parse(
  readFileSync(new URL("../.size-limit.json", import.meta.url), "utf8"),
);

let measured: Size[];
beforeAll(async () => {
  measured = await sizes();
});

/** What partition may add to the client, in bytes. */
const partitionBudget = 2000;

/**
 * What is over its budget since the redesign, and what it weighs, in bytes. The
 * budgets stand; see docs/decisions/bundle-size.md. A row that gets lighter
 * than its budget has to leave this table: its test then fails.
 */
const overweight: Readonly<Record<string, number>> = {
  client: 16_730,
  "client and partition": 19_040,
  partition: 2330,
  "client of v3": 16_835,
  "clients of both versions": 21_460,
};

function sizeOf(name: string): number {
  const row = measured.find((each) => each.name === name);
  return row?.size ?? Number.NaN;
}

function budgetOf(name: string): number {
  const row = measured.find((each) => each.name === name);
  return row?.sizeLimit ?? 0;
}

const partitionSize = () => sizeOf("client and partition") - sizeOf("client");

describe("A bundle, minified and gzipped,", () => {
  describe.each(rows)("of $name", ({ name }) => {
    const isOver = name in overweight;

    if (!isOver) {
      test("keeps its budget", () => {
        expect(sizeOf(name)).toBeLessThanOrEqual(budgetOf(name));
      });
      return;
    }

    test.fails("is over its budget", () => {
      expect(sizeOf(name)).toBeLessThanOrEqual(budgetOf(name));
    });

    test("gets no heavier than it is", () => {
      expect(sizeOf(name)).toBeLessThanOrEqual(overweight[name] ?? 0);
    });
  });

  test.fails("grows by more than 2 kB with partition", () => {
    expect(partitionSize()).toBeLessThanOrEqual(partitionBudget);
  });

  test("grows no more with partition than it does", () => {
    expect(partitionSize()).toBeLessThanOrEqual(overweight.partition ?? 0);
  });
});
