import type { FormatTarget, RecordFormat, Records } from "../record-format.js";
import type { FieldChoice } from "../table/choose-fields.js";
import type { Column } from "../table/columns.js";
import { type Cell, flatTable } from "../table/flat-table.js";
import { TextWriter } from "../table/text-writer.js";
import {
  type UtteranceChoice,
  utteranceTable,
} from "../table/utterance-table.js";
import type { CsvCellOptions } from "./csv-cell.js";
import { csvRow } from "./csv-row.js";

/** What a CSV file holds, and how. */
export interface CsvOptions extends FieldChoice, CsvCellOptions {
  /**
   * Whether a second file has one row for each utterance. @default false
   */
  readonly utterances?: boolean | undefined;
  /** Whether that file has the words, too. @default false */
  readonly words?: UtteranceChoice["words"];
}

const utterancesName = "utterances";

/**
 * The format CSV: UTF-8, a header, one row a call, as {@link flatTable} makes
 * them. Its companion `utterances`, if asked for, is as {@link utteranceTable}
 * makes it.
 *
 * @example
 * ```ts
 * const format = csvFormat({ schema: callReference, utterances: true });
 * format.companions; // => ["utterances"]
 * ```
 */
export function csvFormat(options: CsvOptions): RecordFormat {
  const { utterances: hasUtterances = false } = options;
  const tables: CsvTable[] = [callsOf(options)];
  if (hasUtterances) {
    tables.push(utterancesOf(options));
  }
  return {
    name: "csv",
    companions: hasUtterances ? [utterancesName] : [],
    write: (records, target) => writeTables(tables, records, target, options),
  };
}

/** What one of the files holds. */
interface CsvTable {
  /** Of a companion. */
  readonly name?: string;
  readonly columns: readonly Column[];
  rowsOf(record: unknown): readonly Cell[][];
}

function callsOf(options: CsvOptions): CsvTable {
  const { columns, rowOf } = flatTable(options);
  return {
    columns,
    rowsOf: (record) => [rowOf(record)],
  };
}

function utterancesOf(options: CsvOptions): CsvTable {
  return {
    name: utterancesName,
    ...utteranceTable(options),
  };
}

async function writeTables(
  tables: readonly CsvTable[],
  records: Records,
  target: FormatTarget,
  options: CsvCellOptions,
): Promise<void> {
  const files: CsvFile[] = [];
  for (const table of tables) {
    files.push(await openFile(table, target, options));
  }
  for await (const record of records) {
    for (const file of files) {
      file.add(record);
      if (file.text.isFull) {
        await file.text.flush();
      }
    }
  }
  for (const { text } of files) {
    await text.flush();
  }
}

/** A file that is being written. */
interface CsvFile {
  readonly text: TextWriter;
  add(record: unknown): void;
}

async function openFile(
  { name, columns, rowsOf }: CsvTable,
  target: FormatTarget,
  options: CsvCellOptions,
): Promise<CsvFile> {
  const file = name === undefined ? target : await target.openCompanion(name);
  const text = new TextWriter(file);
  const header = columns.map((column) => column.name);
  text.add(csvRow(header, options));
  return {
    text,
    add(record) {
      for (const row of rowsOf(record)) {
        text.add(csvRow(row, options));
      }
    },
  };
}
