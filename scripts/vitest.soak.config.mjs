import { defineConfig } from "vitest/config";
import { shared } from "../vitest.shared.js";

/** What takes long: rehearsals from a changed spec to its changesets. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["**/*.soak.test.mjs"],
    testTimeout: 120_000,
  },
});
