import { defineConfig } from "vitest/config";
import { shared } from "../vitest.shared.js";

/** What takes long: tests that start the real commands. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["**/*.soak.mjs"],
    testTimeout: 120_000,
  },
});
