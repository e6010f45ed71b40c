import { runSuite } from "./suite/run-suite.mjs";

runSuite({
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
  tasks: ["soak"],
});
