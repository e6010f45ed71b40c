import type { Io } from "../io.js";
import type { PagerChoice } from "./choose-pager.js";
import { openSink } from "./open-sink.js";
import type { RecordWriter } from "./record-writer.js";

/**
 * Prints records that are all there.
 *
 * @param closing - What stands below a table.
 */
export async function printRecords(
  records: readonly unknown[],
  writer: RecordWriter,
  closing = "",
): Promise<void> {
  try {
    await writer.write(records);
    await writer.end(closing);
  } finally {
    await writer.close();
  }
}

/** Prints what a command writes for people in its own way. */
export async function printText(
  text: string,
  choice: PagerChoice,
  io: Io,
): Promise<void> {
  const sink = await openSink(choice, io);
  try {
    await sink.write(text);
  } finally {
    await sink.close();
  }
}
