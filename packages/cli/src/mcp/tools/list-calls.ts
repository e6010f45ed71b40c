import { listOptions } from "../../commands/list/list-options.js";
import { type FieldPath, readFieldList } from "../../output/fields.js";
import { createPicker } from "../../output/pick-fields.js";
import { AnswerPage } from "../answer-page.js";
import { openWalk } from "../call-walk.js";
import {
  describeCut,
  describeHidden,
  noteSchemas,
  searchedSchema,
  untrusted,
} from "../notes.js";
import type { PlainFields } from "../plain-fields.js";
import { showCall } from "../show-call.js";
import { defineTool } from "../tool.js";
import { askOptions } from "./ask-options.js";

/** What is shown of each call where nobody says otherwise. */
const usualFields = [
  "call_id",
  "agent_id",
  "call_status",
  "started_at",
  "duration_ms",
  "direction",
  "from_number",
  "to_number",
  "disconnection_reason",
  "call_analysis.user_sentiment",
  "call_analysis.call_successful",
].join(",");

/** The tool that lists calls. */
export const listCalls = defineTool({
  name: "list_calls",
  title: "List calls",
  description: [
    "Lists calls, the newest first, with a few fields each.",
    "fields asks for others.",
    untrusted,
  ].join(" "),
  options: {
    limit: listOptions.limit,
    fields: {
      ...listOptions.fields,
      defaultText: usualFields,
    },
    ...askOptions,
  },
  takesFilters: true,
  outputSchema: {
    type: "object",
    properties: {
      calls: {
        type: "array",
        items: { type: "object" },
      },
      searched: searchedSchema,
      ...noteSchemas,
    },
    required: ["calls"],
  },
  answer: async (request) => {
    const { input, session, writeCursor } = request;
    const { limit, fields } = input.options;
    const pick = choosePicker(fields);
    const walk = await openWalk(request);
    const page = new AnswerPage(session.budget, (calls, cursor) => ({
      calls,
      searched: walk.searched,
      ...describeHidden(session.redaction),
      ...describeCut(cursor),
    }));
    for await (const { call, before, after } of walk.steps()) {
      const row = pick(showCall(call, session.redaction));
      const isFull = page.count === limit;
      if (isFull || !page.add(row, writeCursor({ at: after }))) {
        return page.finish(writeCursor({ at: before }));
      }
    }
    const { rest } = walk;
    return page.finish(rest && writeCursor({ at: rest }));
  },
});

function choosePicker(
  fields: readonly FieldPath[] | undefined,
): (call: PlainFields) => PlainFields {
  const wanted = fields ?? readFieldList(usualFields, "fields");
  const pick = createPicker(wanted);
  return (call) => pick(call) as PlainFields;
}
