import { afterEach, describe, expect, test, vi } from "vitest";
import { outcomesOf } from "./outcome.js";
import { countsOf } from "./report.js";
import type { Runtime, Surroundings } from "./runtime.js";

const given = {} as Surroundings;
const absent: Runtime = {
  name: "Absent",
  missing: () => "not here",
  run: async () => ({}),
};
const broken: Runtime = {
  name: "Broken",
  run: () => Promise.reject(new Error("no start")),
};
const mixed: Runtime = {
  name: "Mixed",
  run: async () => ({ list: "", iterate: "3 of 4 calls" }),
};

describe("A runtime", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    [
      "that is missing is skipped",
      { runtime: absent, ci: "" },
      "0 passed, 0 failed, 1 skipped",
    ],
    [
      "that is missing fails in CI",
      { runtime: absent, ci: "true" },
      "0 passed, 1 failed, 0 skipped",
    ],
    [
      "that does not start fails",
      { runtime: broken, ci: "" },
      "0 passed, 1 failed, 0 skipped",
    ],
    [
      "fails by the check",
      { runtime: mixed, ci: "" },
      "1 passed, 1 failed, 0 skipped",
    ],
  ])("%s", async (_title, { runtime, ci }, want) => {
    vi.stubEnv("CI", ci);
    expect(countsOf(await outcomesOf(runtime, given))).toBe(want);
  });
});
