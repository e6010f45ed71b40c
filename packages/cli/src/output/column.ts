import type { Paint } from "./paint.js";

/** What is read of a record, whatever came: nothing is known of its values. */
export type Fields = Readonly<Record<string, unknown>>;

/** One column of a table. */
export interface Column {
  readonly title: string;
  /** The text of a record's cell. It has to take anything. */
  readonly cell: (record: Fields) => string;
  /**
   * The fewest columns of the terminal that it needs where that is narrow.
   * Without it, the column is never shortened: ids, which one copies.
   */
  readonly shrinksTo?: number;
  /** What is kept of a cell that is cut. @default "start" */
  readonly keeps?: "start" | "minute";
  readonly align?: "right";
  /** Titles of columns: before one of them is cut, this one is left out. */
  readonly leftOutFor?: readonly string[];
  /** The colour of a record's cell. @default none */
  readonly paint?: (record: Fields) => Paint | undefined;
}
