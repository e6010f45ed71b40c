import { runSuite } from "./suite/run-suite.mjs";

runSuite({
  checks: {
    "release:verify": [
      "node",
      "--import=tsx",
      "packages/testbed/src/release/main.ts",
    ],
  },
  tasks: ["soak"],
});
