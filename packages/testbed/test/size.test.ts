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

const sizeOf = (name: string) =>
  measured.find((row) => row.name === name) ?? {
    size: Number.NaN,
    sizeLimit: 0,
  };

describe("A bundle, minified and gzipped,", () => {
  test.each(rows)("keeps the budget of .size-limit.json: $name", ({ name }) => {
    const { size, sizeLimit } = sizeOf(name);
    expect(size).toBeLessThanOrEqual(sizeLimit);
  });

  test("grows by at most 2 kB with partition", () => {
    expect(
      sizeOf("client and partition").size - sizeOf("client").size,
    ).toBeLessThanOrEqual(2000);
  });
});
