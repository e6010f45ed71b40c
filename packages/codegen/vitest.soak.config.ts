import { defineConfig } from "vitest/config";
import { shared } from "../../vitest.shared.js";

const { ROLLCALL_RANDOM_DOCUMENTS, ROLLCALL_RANDOM_SEED } = process.env;

/** Many random documents, and other ones each time: `pnpm run soak`. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["test/random.test.ts"],
    outputFile: { json: ".results/soak.json" },
    env: {
      ROLLCALL_RANDOM_DOCUMENTS: ROLLCALL_RANDOM_DOCUMENTS ?? "400",
      ROLLCALL_RANDOM_SEED: ROLLCALL_RANDOM_SEED ?? String(Date.now() % 1e9),
    },
  },
});
