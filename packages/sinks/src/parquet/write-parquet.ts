import { ParquetWriter } from "hyparquet-writer";
import type { FormatTarget, Records } from "../record-format.js";
import { RowGroup, type RowGroupLimits } from "./row-group.js";
import { schemaElements } from "./schema-elements.js";
import type { StructShape } from "./shape.js";
import { TargetWriter } from "./target-writer.js";

/** The size of row groups, fixed so that the same records give the same bytes. */
const rowGroupLimits: RowGroupLimits = {
  rows: 5_000,
  characters: 4 * 1024 * 1024,
};

/**
 * Writes records as one Parquet file, a row group in memory at once.
 *
 * @param limits For tests.
 */
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
    await writer.write({
      columnData,
      rowGroupSize: group.rows,
    });
  }
}
