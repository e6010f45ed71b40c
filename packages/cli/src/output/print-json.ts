import { toJson } from "./json-text.js";
import type { Printer, PrinterOptions } from "./printer.js";

/** A JSON array, opened before the first record and closed after the last. */
export function createJsonPrinter({ isForPeople }: PrinterOptions): Printer {
  let isEmpty = true;
  return {
    printBatch(records) {
      let text = "";
      for (const record of records) {
        text += isEmpty ? "[\n" : ",\n";
        text += indent(
          toJson(record, {
            indent: 2,
            isForPeople,
          }),
        );
        isEmpty = false;
      }
      return text;
    },
    printEnd: () => (isEmpty ? "[]\n" : "\n]\n"),
  };
}

function indent(json: string): string {
  return json.replace(/^/gm, "  ");
}

/** One record a line. */
export function createNdjsonPrinter({ isForPeople }: PrinterOptions): Printer {
  return {
    printBatch(records) {
      const lines = records.map((record) => toJson(record, { isForPeople }));
      return lines.map((line) => `${line}\n`).join("");
    },
    printEnd: () => "",
  };
}
