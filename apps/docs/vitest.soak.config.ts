import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/** What takes minutes: `pnpm run soak`. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    globalSetup: "test/support/set-up-chromium.ts",
    maxConcurrency: 4,
    // Soaks run side by side: only one that hangs is stopped.
    testTimeout: 300_000,
    include: ["test/**/*.soak.ts"],
    outputFile: { json: ".results/soak.json" },
  },
});
