import { createRequire } from "node:module";
import type typescript from "typescript";

const require = createRequire(import.meta.url);

/**
 * TypeScript, which is CommonJS. An `import` would take Node twice as long: it
 * looks through all nine megabytes for the names that are exported.
 */
export const compiler: typeof typescript = require("typescript");
