import type { JsonPointer, SchemaReference } from "@rollcall/core/spec";
import type { Column } from "./column.js";
import type { TimeFormat } from "./time-format.js";

/** What a command prints records of: calls, hits, events. */
export interface RecordKind {
  /** The table's, for people. @default one for each field of the schema */
  readonly createColumns?: (times: TimeFormat) => readonly Column[];
  /** What is said of a record: the columns of CSV, and which are times. */
  readonly schema: SchemaReference;
  /** The field that names a record in messages. */
  readonly idField: string;
  /** What is printed only with `--reveal`. */
  readonly secrets: readonly JsonPointer[];
}
