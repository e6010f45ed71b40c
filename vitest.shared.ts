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
    // In isolation each file would load the package anew, for up to half of the
    // time. What modules keep (caches) is the same for all, and what a test puts
    // in place of a global, it takes away again.
    isolate: false,
  },
} satisfies ViteUserConfig;
