import { runSuite } from "./suite.mjs";

runSuite({
  checks: {
    "biome lint": ["biome", "lint", "."],
    "biome format": ["biome", "format", "."],
  },
  tasks: ["lint", "typecheck", "build", "test"],
});
