/**
 * Whole calls of listed ones: the present version's list has no transcripts.
 *
 * @module
 */
export type { CallCache } from "./call-cache.js";
export { hydrate, isMissing } from "./hydrate.js";
export type { HydrateOptions } from "./hydrate-options.js";
export type { Hydration } from "./hydration.js";
export type { CallReader, Missing } from "./read-whole.js";
export type { Source } from "./source-reader.js";
