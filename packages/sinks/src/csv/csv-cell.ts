import { writeJson } from "../records/write-json.js";
import type { Cell } from "../table/flat-table.js";
import { escapeLoneSurrogates } from "../table/lone-surrogates.js";

/** How the cells of a CSV file are written. */
export interface CsvCellOptions {
  /**
   * Whether `'` is put before a cell that a spreadsheet may take for a formula:
   * one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return. Numbers
   * of telephones in E.164 form stay as they are. @default true
   */
  readonly csvSafe?: boolean | undefined;
}

/** What a spreadsheet may take for the beginning of a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** A telephone number as the spec writes it, and nothing else. */
const e164 = /^\+[1-9][0-9]{1,14}$/;

/** What has to stand in quotation marks (RFC 4180, 2.6). */
const needsQuotes = /[",\r\n]/;

/**
 * One cell of a CSV file (RFC 4180), in quotation marks where it needs them.
 * Lone surrogates are written as JSON does (`\ud83d`).
 *
 * @example
 * ```ts
 * csvCell("=1+1"); // => "'=1+1"
 * csvCell("+12025550143"); // => "+12025550143"
 * csvCell('say "hi"'); // => '"say ""hi"""'
 * ```
 */
export function csvCell(
  value: Cell,
  { csvSafe = true }: CsvCellOptions = {},
): string {
  if (value === undefined) {
    return "";
  }
  // `String` knows no -0, and calls 1e999 Infinity.
  const plain = typeof value === "number" ? writeJson(value) : String(value);
  const text = escapeLoneSurrogates(plain);
  return quote(csvSafe ? defuse(text) : text);
}

function defuse(text: string): string {
  const isFormula = formulaStart.test(text) && !e164.test(text);
  if (isFormula) {
    return `'${text}`;
  }
  return text;
}

function quote(text: string): string {
  if (needsQuotes.test(text)) {
    return `"${text.replaceAll('"', '""')}"`;
  }
  return text;
}
