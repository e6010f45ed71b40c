import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

const { ROLLCALL_RANDOM_DOCUMENTS, ROLLCALL_RANDOM_SEED } = process.env;

/**
 * Many random documents, the same each time: a run that fails by chance tells
 * nobody what he broke. Others are found with another ROLLCALL_RANDOM_SEED.
 */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    // Soaks run side by side: only one that hangs is stopped.
    testTimeout: 120_000,
    include: ["test/random.test.ts"],
    outputFile: { json: ".results/soak.json" },
    env: {
      ROLLCALL_RANDOM_DOCUMENTS: ROLLCALL_RANDOM_DOCUMENTS ?? "400",
      ROLLCALL_RANDOM_SEED: ROLLCALL_RANDOM_SEED ?? "2026",
    },
  },
});
