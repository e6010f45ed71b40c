import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/** The tests that the guides show are run like any. */
const shown = "samples/**/*.test.ts";

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: [...shared.test.include, shown],
    globalSetup: "test/support/set-up-chromium.ts",
    // Pages that one browser has open at once: each needs a window, and more
    // starve each other.
    maxConcurrency: 2,
  },
});
