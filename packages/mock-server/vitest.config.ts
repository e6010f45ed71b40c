import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/**
 * In isolation each of the sixty files would load the whole mock anew, for a
 * quarter of the time. What its modules keep, caches, is the same for all.
 */
export default defineConfig({
  ...shared,
  test: { ...shared.test, isolate: false },
});
