import { ParquetWriter } from "hyparquet-writer";
import type { FormatTarget, RecordFormat, Records } from "../record-format.js";
import { chooseFields, type FieldChoice } from "../table/choose-fields.js";
import { RowGroup, type RowGroupLimits } from "./row-group.js";
import { schemaElements } from "./schema-elements.js";
import { type StructShape, shapeOfCall } from "./shape.js";
import { TargetWriter } from "./target-writer.js";

/** What a Parquet file holds. */
export interface ParquetOptions extends FieldChoice {
  /**
   * Whether turns have their words with the times of each, too.
   * @default false: a turn has the start of its first and the end of its last
   */
  readonly words?: boolean | undefined;
}

/** The size of row groups, fixed so that the same records give the same bytes. */
const rowGroupLimits: RowGroupLimits = {
  rows: 5_000,
  characters: 4 * 1024 * 1024,
};

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
    write: (records, target) => writeParquet(shape, records, target),
  };
}

/** @param limits For tests. */
export async function writeParquet(
  shape: StructShape,
  records: Records,
  target: Pick<FormatTarget, "write">,
  limits: RowGroupLimits = rowGroupLimits,
): Promise<void> {
  const writer = new ParquetWriter({
    writer: new TargetWriter(target),
    schema: schemaElements(shape),
    createdBy: "rollcall",
  });
  let group = new RowGroup(shape, limits);
  for await (const record of records) {
    group.add(record);
    if (group.isFull) {
      await writeGroup(writer, group);
      group = new RowGroup(shape, limits);
    }
  }
  await writeGroup(writer, group);
  await writer.finish();
}

async function writeGroup(
  writer: ParquetWriter,
  group: RowGroup,
): Promise<void> {
  if (group.rows > 0) {
    const columnData = group.columns();
    await writer.write({ columnData, rowGroupSize: group.rows });
  }
}
