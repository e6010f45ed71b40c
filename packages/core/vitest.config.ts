import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/**
 * In isolation each of the test files would load the whole client anew, for half
 * of the time. What a test puts in place of a global, it takes away again.
 */
export default defineConfig({
  ...shared,
  test: { ...shared.test, isolate: false },
});
