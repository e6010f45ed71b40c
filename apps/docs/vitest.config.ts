import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/** The tests that the guides show are run like any. */
const shown = "samples/**/*.test.ts";

/**
 * In isolation each of the fifty files would load the spec, the compiler or the
 * browser's driver anew, for a sixth of the time.
 */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    isolate: false,
    include: [...shared.test.include, shown],
    globalSetup: "test/support/set-up-chromium.ts",
    // Pages that one browser has open at once: more starve each other.
    maxConcurrency: 4,
  },
});
