import { runSuite } from "./suite/run-suite.mjs";

runSuite({
  checks: {
    "release:verify": [
      "pnpm",
      "--filter",
      "@rollcall/testbed",
      "run",
      "release:verify",
    ],
  },
  tasks: ["soak"],
});
