import type { ColumnSource } from "hyparquet-writer";
import { fitRecord, type Row } from "./fit-value.js";
import type { StructShape } from "./shape.js";

/** How much a row group holds: it ends with the record that reaches either. */
export interface RowGroupLimits {
  readonly rows: number;
  /** Of the records as JSON, roughly. */
  readonly characters: number;
}

/** Gathers the rows of one row group. */
export class RowGroup {
  readonly #shape: StructShape;
  readonly #limits: RowGroupLimits;
  readonly #rows: Row[] = [];
  #characters = 0;

  constructor(shape: StructShape, limits: RowGroupLimits) {
    this.#shape = shape;
    this.#limits = limits;
  }

  get rows(): number {
    return this.#rows.length;
  }

  get isFull(): boolean {
    const { rows, characters } = this.#limits;
    return this.rows >= rows || this.#characters >= characters;
  }

  add(record: unknown): void {
    const row = fitRecord(this.#shape, record);
    this.#rows.push(row);
    this.#characters += countCharacters(row);
  }

  columns(): ColumnSource[] {
    return this.#shape.fields.map(({ name }) => ({
      name,
      data: this.#rows.map((row) => row[name]),
    }));
  }
}

/** About as many characters as JSON takes for a number or a truth value. */
const SCALAR_CHARACTERS = 8;

/** The characters of a value as JSON, roughly. */
function countCharacters(value: unknown): number {
  if (typeof value === "string") {
    return value.length;
  }
  if (value === undefined || value === null) {
    return 0;
  }
  if (typeof value !== "object") {
    return SCALAR_CHARACTERS;
  }
  let count = 0;
  for (const inner of Object.values(value)) {
    count += countCharacters(inner);
  }
  return count;
}
