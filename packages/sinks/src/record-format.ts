/**
 * The finished records of an export, one parsed call after the other. Each
 * iteration begins at the first record, and holds one of them in memory.
 */
export type Records = AsyncIterable<unknown>;

/**
 * Where a format writes. The caller gives the files their names, their mode
 * and their end: a format only appends.
 */
export interface FormatTarget {
  /** Appends bytes. They may be changed as soon as it settles. */
  write(bytes: Uint8Array): Promise<void>;
  /**
   * Begins another file beside the first one.
   *
   * @param name - One of the format's `companions`: `utterances` becomes
   * `calls.utterances.csv` beside `calls.csv`.
   */
  openCompanion(name: string): Promise<Pick<FormatTarget, "write">>;
}

/**
 * Makes a file of records: CSV, XLSX, Parquet or one of your own. The same
 * records always give the same bytes.
 *
 * @example
 * ```ts
 * const ids: RecordFormat = {
 *   name: "ids",
 *   async write(records, target) {
 *     for await (const call of records) await target.write(Buffer.from(`${call.call_id}\n`));
 *   },
 * };
 * ```
 */
export interface RecordFormat {
  /** Told to people, and kept in the checkpoint: `csv`. */
  readonly name: string;
  /** What it writes beside the first file. @default nothing */
  readonly companions?: readonly string[] | undefined;
  /**
   * Settles when the last byte is written. What it throws ends the export; the
   * records stay, and the next run begins the file anew.
   */
  write(records: Records, target: FormatTarget): Promise<void>;
}
