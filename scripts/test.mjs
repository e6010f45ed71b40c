import { builtWithTests, listTestRuns } from "./suite/list-test-runs.mjs";
import { runSuite } from "./suite/run-suite.mjs";

await runSuite({
  checks: {
    biome: ["biome", "check", "."],
    knip: ["knip", "--no-progress"],
    "types of the scripts": ["tsc", "-p", "."],
    "spec, generated files and changesets": [
      "node",
      "--conditions=@rollcall/source",
      "--import=tsx",
      "scripts/spec/check.mjs",
    ],
  },
  tasks: ["lint", "typecheck", "build"],
  exceptIn: builtWithTests,
  tests: listTestRuns(),
});
