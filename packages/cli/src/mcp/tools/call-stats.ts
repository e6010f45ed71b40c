import { gatherReport } from "../../commands/stats/gather-report.js";
import { statsOptions } from "../../commands/stats/stats-options.js";
import { recordReport } from "../../commands/stats/stats-records.js";
import type { StatsReport } from "../../commands/stats/stats-report.js";
import { statsSchema } from "../../commands/stats/stats-schema.js";
import { Calendar } from "../../fleet/calendar.js";
import type { FilterInput } from "../../source/question.js";
import { readFrom } from "../../source/read-calls.js";
import { readQuestion } from "../../source/read-question.js";
import { AnswerPage } from "../answer-page.js";
import { cleanValue } from "../clean-value.js";
import { fillPage } from "../fill-page.js";
import { describeCut, leftOutSchema, noteSchemas } from "../notes.js";
import { quietIo } from "../quiet-io.js";
import { defineTool, type ToolRequest } from "../tool.js";
import { askOptions } from "./ask-options.js";
import { makeOptional } from "./make-optional.js";

const options = {
  by: statsOptions.by,
  ...askOptions,
};

type StatsRequest = ToolRequest<typeof options>;

/** An answer may leave out what does not fit. */
const { properties } = makeOptional(statsSchema);

const recordSchema = {
  type: "object",
  properties: {
    ...properties,
    left_out: leftOutSchema,
  },
};

/** The tool that counts calls. */
export const callStats = defineTool({
  name: "call_stats",
  title: "Count calls",
  description: [
    "Counts all calls that match:",
    "volume, durations, rates, reasons, sentiment, latency and cost.",
    "The first record is of all calls; with by, one of each group follows.",
    "It reads every one of them: narrow it by since.",
  ].join(" "),
  options,
  takesFilters: true,
  outputSchema: {
    type: "object",
    properties: {
      records: {
        type: "array",
        items: recordSchema,
      },
      ...noteSchemas,
    },
    required: ["records"],
  },
  answer: async (request) => {
    const { budget } = request.session;
    const report = await readReport(request);
    const page = new AnswerPage(budget, (records, cursor) => ({
      records,
      ...describeCut(cursor),
    }));
    const parts = recordReport(report).map((record) => {
      return { ...cleanValue(record) };
    });
    return fillPage(page, parts, request);
  },
});

/** Further pages are of the report that the first is of. */
async function readReport(request: StatsRequest): Promise<StatsReport> {
  const { question, io, place } = request;
  const { reports } = request.session;
  const began = io.now();
  const name = `${question} ${began}`;
  const kept = reports.get(name);
  const isFurther = place.done !== undefined;
  if (kept && isFurther) {
    return kept;
  }
  const report = await countCalls(request);
  // Old ones go: a report that is asked for after all is made again.
  reports.clear();
  reports.set(name, report);
  return report;
}

async function countCalls({
  input,
  io,
  session,
}: StatsRequest): Promise<StatsReport> {
  const { by, tz } = input.options;
  const filters = input as unknown as FilterInput;
  const question = await readQuestion(filters, quietIo(io));
  const client = await session.connect();
  const calls = await readFrom(client, question, filters, io);
  const calendar = new Calendar(tz?.name ?? "UTC");
  return await gatherReport(calls, {
    by,
    calendar,
  });
}
