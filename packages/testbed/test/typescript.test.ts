import { testCompilers } from "./support/test-compilers.js";

// The newest, which takes a tenth of the time of those in typescript.soak.ts.
testCompilers(["typescript-7"]);
