import type { Call } from "@rollcall/core";
import { type SizedColumn, sizeColumns } from "./layout.js";
import { writeHeading, writeRow } from "./table.js";

/**
 * Turns calls into text, a batch at a time, so that a long list is printed
 * while it is read.
 */
export interface Printer {
  printBatch(calls: readonly Call[]): string;
  printEnd(): string;
}

/** Every value of `-o`, with how it prints. */
export const printers = {
  table: createTablePrinter,
  json: createJsonPrinter,
  ndjson: createNdjsonPrinter,
} satisfies Record<string, (width?: number) => Printer>;

/** A name that `-o` accepts. */
export type Format = keyof typeof printers;

/** The first batch decides how wide the columns are. */
function createTablePrinter(terminalWidth?: number): Printer {
  let columns: SizedColumn[] | undefined;
  return {
    printBatch(calls) {
      let text = "";
      if (columns === undefined) {
        columns = sizeColumns(calls, terminalWidth);
        text = writeHeading(columns);
      }
      for (const call of calls) {
        text += writeRow(columns, call);
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

function writeElement(call: Call): string {
  const json = JSON.stringify(call, null, 2);
  return json.replace(/^/gm, "  ");
}

function createNdjsonPrinter(): Printer {
  return {
    printBatch: (calls) => calls.map(writeJsonLine).join(""),
    printEnd: () => "",
  };
}

function writeJsonLine(call: Call): string {
  const json = JSON.stringify(call);
  return `${json}\n`;
}
