import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

/** What `npm test` tries with fewer: `pnpm run soak`. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    globalSetup: "test/support/temporary-files.ts",
    include: ["test/**/*.soak.ts"],
    outputFile: { json: ".results/soak.json" },
  },
});
