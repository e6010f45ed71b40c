import type { FormatTarget, Records } from "../record-format.js";
import type { Column } from "../table/columns.js";
import type { Cell } from "../table/flat-table.js";
import { Archive } from "./archive.js";
import { PartCounter, sheetColumns } from "./sheet-columns.js";
import { type SheetLimits, SheetWriter } from "./sheet-writer.js";
import { CELL_CHARACTERS } from "./split-text.js";
import { workbookParts } from "./workbook-parts.js";

/** What one of the sheets holds. */
export interface SheetTable {
  readonly title: string;
  readonly columns: readonly Column[];
  rowsOf(record: unknown): readonly Cell[][];
}

const sheetLimits: SheetLimits = {
  cell: CELL_CHARACTERS,
  rows: 1_048_575,
  // ZIP counts the bytes of a file up to 4 GiB, and UTF-8 has up to 3 for each.
  characters: 1024 ** 3,
};

/**
 * Reads the records once for the lengths of their texts, and once for each of
 * the tables: a sheet begins with its header, and a ZIP has one file after the
 * other.
 *
 * @param limits For tests.
 */
export async function writeWorkbook(
  tables: readonly SheetTable[],
  records: Records,
  target: Pick<FormatTarget, "write">,
  limits: SheetLimits = sheetLimits,
): Promise<void> {
  const parts = await countParts(tables, records, limits);
  const archive = new Archive(target);
  const titles: string[] = [];
  for (const [index, { title, columns, rowsOf }] of tables.entries()) {
    const tableParts = parts[index] ?? [];
    const plan = {
      title,
      columns: sheetColumns(columns, tableParts),
      parts: tableParts,
    };
    const sheet = new SheetWriter(archive, titles, plan, limits);
    sheet.begin();
    for await (const record of records) {
      for (const row of rowsOf(record)) {
        await sheet.add(row);
      }
    }
    await sheet.end();
  }
  await addParts(archive, titles);
  await archive.close();
}

/** How many cells each column of each table takes. */
async function countParts(
  tables: readonly SheetTable[],
  records: Records,
  { cell }: SheetLimits,
): Promise<(readonly number[])[]> {
  const counters = tables.map(({ columns, rowsOf }) => ({
    rowsOf,
    counter: new PartCounter(columns, cell),
  }));
  for await (const record of records) {
    for (const { rowsOf, counter } of counters) {
      for (const row of rowsOf(record)) {
        counter.add(row);
      }
    }
  }
  return counters.map(({ counter }) => counter.parts);
}

async function addParts(
  archive: Archive,
  titles: readonly string[],
): Promise<void> {
  for (const { path, xml } of workbookParts(titles)) {
    archive.openFile(path);
    archive.add(xml);
    await archive.closeFile();
  }
}
