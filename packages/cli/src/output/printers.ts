import type { Column, ShownCall } from "./columns.js";
import { type SizedColumn, sizeColumns } from "./layout.js";
import { writeHeading, writeRow } from "./table.js";

/**
 * Turns calls into text, a batch at a time, so that a long list is printed
 * while it is read.
 */
export interface Printer {
  printBatch(calls: readonly ShownCall[]): string;
  printEnd(): string;
}

/** What only a table needs to know. */
export interface TableLayout {
  readonly columns: readonly Column[];
  /** In characters. @default as wide as the calls need */
  readonly width?: number | undefined;
}

/** Creates what prints in one format. */
export type CreatePrinter = (layout: TableLayout) => Printer;

/** Every value of `-o`, with how it prints. */
export const printers = {
  table: createTablePrinter,
  json: createJsonPrinter,
  ndjson: createNdjsonPrinter,
} satisfies Record<string, CreatePrinter>;

/** A name that `-o` accepts. */
export type Format = keyof typeof printers;

/** The first batch decides how wide the columns are. */
function createTablePrinter({ columns, width }: TableLayout): Printer {
  let sized: SizedColumn[] | undefined;
  return {
    printBatch(calls) {
      let text = "";
      if (sized === undefined) {
        sized = sizeColumns(columns, calls, width);
        text = writeHeading(sized);
      }
      for (const call of calls) {
        text += writeRow(sized, call);
      }
      return text;
    },
    printEnd: () => "",
  };
}

/** A JSON array, opened before the first call. */
function createJsonPrinter(): Printer {
  let isEmpty = true;
  return {
    printBatch(calls) {
      let text = "";
      for (const call of calls) {
        text += isEmpty ? "[\n" : ",\n";
        text += writeElement(call);
        isEmpty = false;
      }
      return text;
    },
    printEnd: () => (isEmpty ? "[]\n" : "\n]\n"),
  };
}

function writeElement(call: ShownCall): string {
  const json = JSON.stringify(call, null, 2);
  return json.replace(/^/gm, "  ");
}

function createNdjsonPrinter(): Printer {
  return {
    printBatch: (calls) => calls.map(writeJsonLine).join(""),
    printEnd: () => "",
  };
}

function writeJsonLine(call: ShownCall): string {
  const json = JSON.stringify(call);
  return `${json}\n`;
}
