import { testCompilers } from "./support/test-compilers.js";

// Those between the oldest and the newest, which are in typescript.test.ts.
testCompilers(["typescript"]);
