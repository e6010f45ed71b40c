import { configDefaults, defineConfig } from "vitest/config";
import { shared } from "../vitest.shared.js";

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["**/*.test.mjs"],
    // Whole updates are planned here, beside all other suites.
    testTimeout: 60_000,
    exclude: [...configDefaults.exclude, "**/*.soak.test.mjs"],
  },
});
