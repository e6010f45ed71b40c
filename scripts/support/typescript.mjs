import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * TypeScript, which is CommonJS. An `import` would take Node over a second
 * longer: it looks through all nine megabytes for the names that are exported.
 * @type {typeof import("typescript")}
 */
export const ts = require("typescript");
