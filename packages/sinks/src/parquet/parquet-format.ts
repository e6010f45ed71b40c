import type { RecordFormat } from "../record-format.js";
import { chooseFields, type FieldChoice } from "../table/choose-fields.js";
import { shapeOfCall } from "./shape.js";

/** What a Parquet file holds. */
export interface ParquetOptions extends FieldChoice {
  /**
   * Whether turns have their words with the times of each, too.
   * @default false: a turn has the start of its first and the end of its last
   */
  readonly words?: boolean | undefined;
}

/**
 * The format Parquet: a typed column for each field that the spec knows; times
 * are timestamps in UTC, objects structs, and lists lists. What has no column,
 * and what is not of its column's type, is in `other`, as JSON.
 *
 * @example
 * ```ts
 * parquetFormat({ schema: callReference }).name; // => "parquet"
 * ```
 */
export function parquetFormat(options: ParquetOptions): RecordFormat {
  const { words = false } = options;
  const shape = shapeOfCall(chooseFields(options), { words });
  return {
    name: "parquet",
    async write(records, target) {
      // Nothing of Parquet is loaded for other formats.
      const { writeParquet } = await import("./write-parquet.js");
      await writeParquet(shape, records, target);
    },
  };
}
