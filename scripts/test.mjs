import { runSuite } from "./suite/run-suite.mjs";

await runSuite({
  checks: {
    // They take longest: what comes after them runs beside them.
    "tests of the scripts": ["vitest", "run", "--root", "scripts"],
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
  },
  tasks: ["lint", "typecheck", "build", "test"],
});
