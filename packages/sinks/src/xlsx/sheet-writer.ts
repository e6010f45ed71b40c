import type { Cell } from "../table/flat-table.js";
import type { Archive } from "./archive.js";
import { type SheetColumn, spreadRow } from "./sheet-columns.js";
import { sheetEnd, sheetStart } from "./sheet-frame.js";
import { sheetPath } from "./workbook-parts.js";
import { writeCell } from "./write-cell.js";

/** How much fits where; what is more goes on in the next cell or sheet. */
export interface SheetLimits {
  /** Characters (UTF-16) in a cell. */
  readonly cell: number;
  /** Rows below the header of a sheet. */
  readonly rows: number;
  /** Characters of the XML of a sheet. */
  readonly characters: number;
}

/** What a sheet is to hold. */
export interface SheetPlan {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** How many cells each column of the table takes. */
  readonly parts: readonly number[];
}

/** Writes rows into a sheet, and into further ones where it is full. */
export class SheetWriter {
  readonly #archive: Archive;
  readonly #plan: SheetPlan;
  readonly #limits: SheetLimits;
  /** Grows by the title of each sheet that begins. */
  readonly #titles: string[];
  #sheets = 0;
  /** Of the sheet, with its header. */
  #rows = 0;
  #characters = 0;

  constructor(
    archive: Archive,
    titles: string[],
    plan: SheetPlan,
    limits: SheetLimits,
  ) {
    this.#archive = archive;
    this.#titles = titles;
    this.#plan = plan;
    this.#limits = limits;
  }

  /** Begins the first sheet, or another one. */
  begin(): void {
    this.#sheets++;
    const number = this.#titles.push(this.#title);
    const path = sheetPath(number);
    this.#archive.openFile(path);
    this.#archive.add(sheetStart);
    this.#rows = 0;
    this.#characters = 0;
    const { columns } = this.#plan;
    const header = columns.map(({ title }) => title);
    this.#addRow(header);
  }

  get #title(): string {
    const { title } = this.#plan;
    const isFirst = this.#sheets === 1;
    if (isFirst) {
      return title;
    }
    return `${title} ${this.#sheets}`;
  }

  async add(row: readonly Cell[]): Promise<void> {
    if (this.#isFull) {
      await this.end();
      this.begin();
    }
    const { parts } = this.#plan;
    const { cell } = this.#limits;
    const cells = spreadRow(row, parts, cell);
    this.#addRow(cells);
    if (this.#archive.isFull) {
      await this.#archive.flush();
    }
  }

  async end(): Promise<void> {
    this.#archive.add(sheetEnd);
    await this.#archive.closeFile();
  }

  get #isFull(): boolean {
    const { rows, characters } = this.#limits;
    return this.#rows > rows || this.#characters >= characters;
  }

  #addRow(cells: readonly Cell[]): void {
    this.#rows++;
    const number = this.#rows;
    const isHeader = number === 1;
    const { columns } = this.#plan;
    let xml = `<row r="${number}">`;
    for (const [index, { letters, kind }] of columns.entries()) {
      const address = `${letters}${number}`;
      const shownAs = isHeader ? "text" : kind;
      xml += writeCell(address, cells[index], shownAs);
    }
    xml += "</row>";
    this.#archive.add(xml);
    this.#characters += xml.length;
  }
}
