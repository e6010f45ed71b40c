import { runSuite } from "./suite/run-suite.mjs";

runSuite({
  checks: {
    "release:verify": [
      "node",
      "--import=tsx",
      "packages/testbed/src/release/main.ts",
    ],
    "commands for the spec": [
      "vitest",
      "run",
      "--root=scripts",
      "--config=vitest.soak.config.mjs",
    ],
  },
  tasks: ["soak"],
});
