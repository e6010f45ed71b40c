import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    globalSetup: "test/support/set-up-chromium.ts",
    // Pages that one browser has open at once: more starve each other.
    maxConcurrency: 4,
  },
});
