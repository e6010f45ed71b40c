/**
 * Calls into files: an export that goes on after any interruption, and the
 * formats that its files can have.
 *
 * @module
 */
export { BrokenCheckpointError } from "./errors/broken-checkpoint-error.js";
export { FileError } from "./errors/file-error.js";
export { InUseError } from "./errors/in-use-error.js";
export { InterruptedError } from "./errors/interrupted-error.js";
export { OtherExportError } from "./errors/other-export-error.js";
export { OutputExistsError } from "./errors/output-exists-error.js";
export { RecordError } from "./errors/record-error.js";
export { SinkError } from "./errors/sink-error.js";
export type { ApiVersionName } from "./export/calls/api-versions.js";
export { exportCalls } from "./export/export-calls.js";
export type { ExportOptions, ExportResult } from "./export/options.js";
export type { Progress } from "./export/progress.js";
export type { FormatTarget, RecordFormat, Records } from "./record-format.js";
export { readRecords } from "./records/read-records.js";
export {
  createRedactor,
  type SensitiveFields,
} from "./redact/create-redactor.js";
