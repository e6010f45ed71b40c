import { escapeForLines, escapeForPeople } from "./escape-text.js";
import { toJson } from "./json-text.js";
import type { Printer, PrinterOptions } from "./printer.js";

/** A line for each result: a text as it is, all else as JSON. */
export function createJqLinesPrinter({ isForPeople }: PrinterOptions): Printer {
  const escapeText = isForPeople ? escapeForPeople : escapeForLines;
  return {
    printBatch(results) {
      const lines = results.map((result) => {
        const isText = typeof result === "string";
        if (isText) {
          return escapeText(result);
        }
        return toJson(result, { isForPeople });
      });
      return lines.map((line) => `${line}\n`).join("");
    },
    printEnd: () => "",
  };
}
