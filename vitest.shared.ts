import type { ViteUserConfig } from "vitest/config";

/**
 * What every package's tests have in common: sources instead of builds, and a
 * result file that `npm test` adds up.
 */
export const shared = {
  resolve: { conditions: ["@rollcall/source"] },
  ssr: { resolve: { conditions: ["@rollcall/source"] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: ".results/vitest.json" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
} satisfies ViteUserConfig;
