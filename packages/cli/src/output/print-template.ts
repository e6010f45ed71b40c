import { escapeForLines, escapeForPeople } from "./escape-text.js";
import type { Printer, PrinterOptions } from "./printer.js";

/** A line for each record, as `--template` says. */
export function createTemplatePrinter(options: PrinterOptions): Printer {
  const { template = [], showField, isForPeople } = options;
  const escapeText = isForPeople ? escapeForPeople : escapeForLines;
  return {
    printBatch(records) {
      let text = "";
      for (const record of records) {
        for (const part of template) {
          const isText = typeof part === "string";
          text += isText ? part : escapeText(showField(record, part));
        }
        text += "\n";
      }
      return text;
    },
    printEnd: () => "",
  };
}
