import type { RecordFormat } from "../record-format.js";
import type { FieldChoice } from "../table/choose-fields.js";
import { flatTable } from "../table/flat-table.js";
import {
  type UtteranceChoice,
  utteranceTable,
} from "../table/utterance-table.js";
import type { SheetTable } from "./write-workbook.js";

/** What a workbook holds. */
export interface XlsxOptions extends FieldChoice {
  /** Whether another sheet has one row for each utterance. @default false */
  readonly utterances?: boolean | undefined;
  /** Whether that sheet has the words, too. @default false */
  readonly words?: UtteranceChoice["words"];
}

/**
 * The format XLSX: a sheet with a header and one row a call, as
 * {@link flatTable} makes them; times are dates in UTC. Text that is too long
 * for a cell goes on in further columns, and rows that are too many in further
 * sheets.
 *
 * @throws WorkbookTooLargeError while writing, where even that is too little.
 * @example
 * ```ts
 * xlsxFormat({ schema: callReference, utterances: true }).name; // => "xlsx"
 * ```
 */
export function xlsxFormat(options: XlsxOptions): RecordFormat {
  const tables = sheetTables(options);
  return {
    name: "xlsx",
    async write(records, target) {
      // Nothing of ZIP is loaded for other formats.
      const { writeWorkbook } = await import("./write-workbook.js");
      await writeWorkbook(tables, records, target);
    },
  };
}

/** The sheets of a workbook, without their rows. */
export function sheetTables(options: XlsxOptions): SheetTable[] {
  const { columns, rowOf } = flatTable(options);
  const calls: SheetTable = {
    title: "Calls",
    columns,
    rowsOf: (record) => [rowOf(record)],
  };
  if (!options.utterances) {
    return [calls];
  }
  return [calls, { title: "Utterances", ...utteranceTable(options) }];
}
