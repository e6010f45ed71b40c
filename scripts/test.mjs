import { runSuite } from "./suite/run-suite.mjs";

runSuite({
  checks: {
    "biome lint": ["biome", "lint", "."],
    "biome format": ["biome", "format", "."],
    knip: ["knip", "--no-progress"],
    "types of the scripts": ["tsc", "-p", "."],
    "spec, generated files and changesets": [
      "node",
      "--conditions=@rollcall/source",
      "--import=tsx",
      "scripts/spec/check.mjs",
    ],
    "tests of the scripts": ["vitest", "run", "--root", "scripts"],
  },
  tasks: ["lint", "typecheck", "build", "test"],
});
