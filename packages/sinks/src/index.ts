/**
 * Calls into files: an export that goes on after any interruption, and the
 * formats that its files can have.
 *
 * @module
 */
export { type CsvCellOptions, csvCell } from "./csv/csv-cell.js";
export { type CsvOptions, csvFormat } from "./csv/csv-format.js";
export { csvRow } from "./csv/csv-row.js";
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
export type { FieldName } from "./field-name.js";
export {
  type ParquetOptions,
  parquetFormat,
} from "./parquet/parquet-format.js";
export type { FormatTarget, RecordFormat, Records } from "./record-format.js";
export { readRecords } from "./records/read-records.js";
export {
  createRedactor,
  type RedactionOptions,
} from "./redact/create-redactor.js";
export type { SensitiveFields } from "./redact/secrets.js";
export type { FieldChoice } from "./table/choose-fields.js";
export type { Column } from "./table/columns.js";
export {
  type Cell,
  type CellOptions,
  type FlatTable,
  flatTable,
} from "./table/flat-table.js";
export {
  type UtteranceChoice,
  type UtteranceTable,
  utteranceTable,
} from "./table/utterance-table.js";
export type {
  Field,
  ScalarKind,
  StructType,
  ValueType,
} from "./table/value-type.js";
export { WorkbookTooLargeError } from "./xlsx/workbook-too-large-error.js";
export { type XlsxOptions, xlsxFormat } from "./xlsx/xlsx-format.js";
