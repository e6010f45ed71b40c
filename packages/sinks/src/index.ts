/**
 * Calls into files: an export that goes on after any interruption, and the
 * formats that its files can have.
 *
 * @module
 */
export { RecordError } from "./errors/record-error.js";
export type { FormatTarget, RecordFormat, Records } from "./record-format.js";
export { readRecords } from "./records/read-records.js";
