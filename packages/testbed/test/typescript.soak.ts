import { testCompilers } from "./support/test-compilers.js";

// The newest is in typescript.test.ts.
testCompilers(["typescript-5.4", "typescript"]);
