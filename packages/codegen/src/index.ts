export { bundleSpec } from "./bundle.js";
export { generateCore } from "./core.js";
export type * from "./document.js";
export { operationsOf, resolve } from "./document.js";
export { webhookProse } from "./prose.js";
export { specFile } from "./spec-file.js";
