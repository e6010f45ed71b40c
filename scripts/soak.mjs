import { runSuite } from "./suite/run-suite.mjs";

await runSuite({
  checks: {
    "commands for the spec": [
      "vitest",
      "run",
      "--root=scripts",
      "--config=vitest.soak.config.mjs",
    ],
    "release:verify": [
      "node",
      "--import=tsx",
      "packages/testbed/src/release/main.ts",
    ],
  },
  // A release builds everything, on all cores.
  checksAtOnce: 1,
  tasks: ["soak"],
});
