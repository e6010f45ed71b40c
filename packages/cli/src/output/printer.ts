import type { SchemaReference } from "@rollcall/core/spec";
import type { Column } from "./column.js";
import type { FieldPath } from "./fields.js";
import type { Template } from "./template.js";

/**
 * Turns records into text, a batch at a time, so that a long list is printed
 * while it is read.
 */
export interface Printer {
  printBatch(records: readonly unknown[]): string;
  /** What completes the document; without it, it does not look complete. */
  printEnd(): string;
}

/** What printers need to know. */
export interface PrinterOptions {
  /** Of a table: those of the kind of record, or of the fields that were chosen. */
  readonly columns: readonly Column[];
  /** The fields that were chosen. */
  readonly fields: readonly FieldPath[] | undefined;
  /** Of CSV without them: what the spec says of a record. */
  readonly schema: SchemaReference;
  /** Secrets that are printed. */
  readonly reveal: readonly string[];
  /** Of a template: how a field's value is written. */
  readonly showField: (record: unknown, field: FieldPath) => string;
  /** Of the terminal; without it nothing is cut. */
  readonly width: number | undefined;
  readonly hasColor: boolean;
  /** Whether people read it as it comes: on a terminal. */
  readonly isForPeople: boolean;
  /** Whether cells of CSV that a spreadsheet may run are defused. */
  readonly isCsvSafe: boolean;
  readonly template: Template | undefined;
}

/** Makes the printer of a format. */
export type CreatePrinter = (options: PrinterOptions) => Printer;
