import { PrintedIds } from "../../completion/printed-ids.js";
import { type CallFacts, readFacts } from "../../fleet/call-facts.js";
import { formatCount } from "../../fleet/format-number.js";
import { TopCalls } from "../../fleet/top-calls.js";
import type { Io } from "../../io.js";
import { writeWholeMeta } from "../../output/meta.js";
import { printRecords } from "../../output/print-records.js";
import { createRecordWriter } from "../../output/record-writer.js";
import { writeNote } from "../../output/write-note.js";
import type { Input } from "../../registry/command.js";
import { readCalls } from "../../source/read-calls.js";
import { type Measure, measures } from "./measures.js";
import type { worstOptions } from "./worst-options.js";
import { createRankedKind, recordRanked } from "./worst-record.js";

type WorstInput = Input<typeof worstOptions>;

/** Ranks all calls that match, keeping only those that are shown. */
export async function findWorst(input: WorstInput, io: Io): Promise<void> {
  const { options } = input;
  const measure = measures[options.by];
  const kind = createRankedKind(measure);
  const writer = await createRecordWriter(kind, options, io);
  const calls = await readCalls(input, io);
  const top = await rankCalls(calls, measure, options.limit);
  const records = top.ranked().map((ranked, at) => {
    return recordRanked(ranked, at + 1, measure);
  });
  const closing = records.length === 0 ? nothingRanked : "";
  await printRecords(records, writer, closing);
  const printed = new PrintedIds();
  for (const { call_id } of records) {
    printed.add(call_id);
  }
  await printed.remember(io);
  await writeNote(writeWithout(top, measure), options, io);
  await writeWholeMeta(records.length, options, io);
}

const nothingRanked =
  "No call has a rank. Widen the filters, or rank by something else.\n";

async function rankCalls(
  calls: AsyncIterable<unknown>,
  measure: Measure,
  limit: number,
): Promise<TopCalls<CallFacts>> {
  const top = new TopCalls<CallFacts>(limit);
  for await (const call of calls) {
    const facts = readFacts(call);
    const value = measure.read(facts);
    top.add(facts, value);
  }
  return top;
}

function writeWithout(
  { count, without }: TopCalls<CallFacts>,
  { title }: Measure,
): string {
  if (without === 0) {
    return "";
  }
  const part = formatCount(without);
  const all = formatCount(count);
  return `${part} of ${all} calls have no ${title}, and no rank.\n`;
}
