import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/** What takes minutes: `pnpm run soak`. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["test/**/*.soak.ts"],
    outputFile: { json: ".results/soak.json" },
  },
});
