import { configDefaults, defineConfig } from "vitest/config";
import { shared } from "../vitest.shared.js";

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["**/*.test.mjs"],
    exclude: [...configDefaults.exclude, "**/*.soak.test.mjs"],
  },
});
