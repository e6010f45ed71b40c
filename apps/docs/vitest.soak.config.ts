import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/** Every page in every look: `pnpm run soak`. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    globalSetup: "test/support/set-up-chromium.ts",
    maxConcurrency: 4,
    testTimeout: 120_000,
    include: ["test/**/*.soak.ts"],
    outputFile: { json: ".results/soak.json" },
  },
});
