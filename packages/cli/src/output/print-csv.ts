import { csvRow, flatTable } from "@rollcall/sinks";
import { escapeForPeople } from "./escape-text.js";
import { readField } from "./fields.js";
import { toJson } from "./json-text.js";
import type { Printer, PrinterOptions } from "./printer.js";
import { showExactly } from "./show-value.js";

/** What a cell may be: see `csvRow`. */
type Cell = string | number | boolean | undefined;

/** The rows of a table, whatever the records are. */
interface CsvTable {
  readonly heading: readonly string[];
  readonly rowOf: (record: unknown) => readonly Cell[];
}

/**
 * A head, and one row a record: with the columns of an export, or with the
 * fields that were chosen.
 */
export function createCsvPrinter(options: PrinterOptions): Printer {
  const { fields, schema, reveal, isCsvSafe, isForPeople } = options;
  const table = fields ? tableOfFields(fields) : tableOfSchema(schema, reveal);
  const style = { csvSafe: isCsvSafe };
  const writeRow = (cells: readonly Cell[]) => {
    const shown = isForPeople ? cells.map(escapeCell) : cells;
    return csvRow(shown, style);
  };
  let head = writeRow(table.heading);
  return {
    printBatch(records) {
      const rows = records.map((record) => writeRow(table.rowOf(record)));
      const text = head + rows.join("");
      head = "";
      return text;
    },
    printEnd: () => head,
  };
}

function tableOfSchema(
  schema: PrinterOptions["schema"],
  reveal: readonly string[],
): CsvTable {
  const choice = {
    schema,
    reveal: reveal.length > 0,
  };
  const { columns, rowOf } = flatTable(choice, { writeJson: toJson });
  const names = columns.map(({ name }) => name);
  // Of our own records all is known: nothing is left for the column `other`.
  const isWhole = schema.additionalProperties === false;
  const end = isWhole ? -1 : names.length;
  return {
    heading: names.slice(0, end),
    rowOf: (record) => rowOf(record).slice(0, end),
  };
}

function tableOfFields(
  fields: NonNullable<PrinterOptions["fields"]>,
): CsvTable {
  return {
    heading: fields.map(({ name }) => name),
    rowOf: (record) => {
      return fields.map(({ names }) => toCell(readField(record, names)));
    },
  };
}

function toCell(value: unknown): Cell {
  const isNothing = value === undefined || value === null;
  if (isNothing) {
    return undefined;
  }
  return showExactly(value);
}

function escapeCell(cell: Cell): Cell {
  if (typeof cell === "string") {
    return escapeForPeople(cell);
  }
  return cell;
}
