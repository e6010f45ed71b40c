import { runSuite } from "./suite/run-suite.mjs";

runSuite({
  checks: {
    "biome lint": ["biome", "lint", "."],
    "biome format": ["biome", "format", "."],
    "types of the scripts": ["tsc", "-p", "."],
    "tests of the scripts": ["vitest", "run", "--root", "scripts"],
  },
  tasks: ["lint", "typecheck", "build", "test"],
});
