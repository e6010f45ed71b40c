/**
 * Reads a list in parallel, in windows of start time that do not overlap. Import
 * it when a walk over many calls takes too long. It serves both versions.
 *
 * @module
 */
export { type WindowsOptions, windows } from "./windows.js";
