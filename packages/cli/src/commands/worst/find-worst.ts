import { PrintedIds } from "../../completion/printed-ids.js";
import { showSafely } from "../../errors/show-safely.js";
import { type CallFacts, readFacts } from "../../fleet/call-facts.js";
import { formatCount, nothing } from "../../fleet/format-number.js";
import { type Ranked, TopCalls } from "../../fleet/top-calls.js";
import { type Io, write } from "../../io.js";
import { formatInstant } from "../../output/format-cells.js";
import { utcTimes } from "../../output/time-format.js";
import type { Input } from "../../registry/command.js";
import { readCalls } from "../../source/read-calls.js";
import { type Measure, measures } from "./measures.js";
import type { worstOptions } from "./worst-options.js";

type WorstInput = Input<typeof worstOptions>;

/** Ranks all calls that match, keeping only those that are shown. */
export async function findWorst(input: WorstInput, io: Io): Promise<void> {
  const { by, limit, output } = input.options;
  const measure = measures[by];
  const top = new TopCalls<CallFacts>(limit);
  for await (const call of await readCalls(input, io)) {
    const facts = readFacts(call);
    top.add(facts, measure.read(facts));
  }
  const ranked = top.ranked();
  await write(io.stdout, writers[output](ranked, measure));
  await rememberRanked(ranked, io);
  await write(io.stderr, writeWithout(top, measure));
}

async function rememberRanked(ranked: RankedCalls, io: Io): Promise<void> {
  const printed = new PrintedIds();
  for (const { call } of ranked) {
    printed.add(call.id);
  }
  await printed.remember(io);
}

type RankedCalls = readonly Ranked<CallFacts>[];

const writers = {
  table: writeTable,
  json: (calls: RankedCalls, measure: Measure) => {
    return `${JSON.stringify(listRecords(calls, measure), null, 2)}\n`;
  },
  ndjson: (calls: RankedCalls, measure: Measure) => {
    const records = listRecords(calls, measure);
    return records.map((record) => `${JSON.stringify(record)}\n`).join("");
  },
};

function listRecords(calls: RankedCalls, { field, record }: Measure) {
  return calls.map(({ call, value }, at) => {
    return {
      rank: at + 1,
      call_id: call.id ?? null,
      agent_id: call.agent ?? null,
      start_timestamp: call.start ?? null,
      disconnection_reason: call.reason ?? null,
      [field]: record(value),
    };
  });
}

function writeTable(calls: RankedCalls, { title, format }: Measure): string {
  const heading = [title, "call_id", "start (UTC)", "reason"];
  const rows = calls.map(({ call, value }) => [
    format(value),
    showSafely(call.id ?? nothing),
    formatInstant(call.start, utcTimes),
    showSafely(call.reason ?? nothing),
  ]);
  const lines = [heading, ...rows];
  const widths = heading.map((_, column) => {
    return Math.max(...lines.map((cells) => String(cells[column]).length));
  });
  return lines.map((cells) => writeRow(cells, widths)).join("");
}

/** The value stands to the right, as numbers do. */
function writeRow(cells: readonly string[], widths: readonly number[]) {
  const [value = "", ...others] = cells;
  const [valueWidth = 0, ...otherWidths] = widths;
  const padded = others.map((cell, at) => cell.padEnd(otherWidths[at] ?? 0));
  const line = [value.padStart(valueWidth), ...padded].join("  ");
  return `${line.trimEnd()}\n`;
}

function writeWithout(
  { count, without }: TopCalls<CallFacts>,
  { title }: Measure,
): string {
  if (without === 0) {
    return "";
  }
  const of = `${formatCount(without)} of ${formatCount(count)} calls`;
  return `${of} have no ${title}, and no rank.\n`;
}
