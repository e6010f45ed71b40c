import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/**
 * In isolation each of the test files would load the compiler anew, for half of
 * the time.
 */
export default defineConfig({
  ...shared,
  test: { ...shared.test, isolate: false },
});
