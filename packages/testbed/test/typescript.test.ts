import { testCompilers } from "./support/test-compilers.js";

// The oldest and the newest; those between are in typescript.soak.ts.
testCompilers(["typescript-5.4", "typescript-7"]);
