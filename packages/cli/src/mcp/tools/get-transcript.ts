import { command } from "../../commands/transcript/command.js";
import { checkIds, readOne } from "../../source/read-by-id.js";
import { readTurns } from "../../transcript/turns.js";
import { AnswerPage } from "../answer-page.js";
import { cleanValue } from "../clean-value.js";
import { fillPage } from "../fill-page.js";
import {
  describeCut,
  describeHidden,
  noteSchemas,
  untrusted,
} from "../notes.js";
import { splitTurn } from "../split-turn.js";
import { defineTool } from "../tool.js";
import { pageOptions } from "./ask-options.js";

const silence = "Nothing was said, or it is not kept.";

const count = {
  type: "integer",
  minimum: 1,
};

const turn = {
  type: "object",
  properties: {
    kind: { enum: ["speech", "event"] },
    role: { type: "string", description: "Who speaks: agent, user …" },
    name: { type: "string", description: "Of an event: tool, result …" },
    text: { type: "string" },
    startS: { type: "number", description: "In seconds of the recording." },
    endS: { type: "number" },
    waitS: {
      type: "number",
      description: "How long the other side had waited for it, in seconds.",
    },
    part: { ...count, description: "Which part of a long turn this is." },
    parts: count,
  },
  required: ["kind", "text"],
};

/** The tool that shows what was said in a call. */
export const getTranscript = defineTool({
  name: "get_transcript",
  title: "Get a transcript",
  description: [
    "Shows what was said in a call, turn by turn, with times and tool calls.",
    "A turn that is too long for an answer comes in parts.",
    untrusted,
  ].join(" "),
  operands: command.operands ?? [],
  options: pageOptions,
  outputSchema: {
    type: "object",
    properties: {
      call_id: { type: "string" },
      call_status: { type: "string" },
      turns: { type: "array", items: turn },
      ...noteSchemas,
    },
    required: ["call_id", "turns"],
  },
  answer: async (request) => {
    const { input, io, session } = request;
    const [id = ""] = checkIds(input.operands);
    const client = await session.connect();
    const whole = await readOne(client, id, io);
    const call = session.redaction.redact(whole);
    const turns = cleanValue(readTurns(call));
    const parts = turns.flatMap((turn) => {
      return splitTurn({ ...turn }, session.budget);
    });
    const note = parts.length === 0 ? { note: silence } : {};
    const page = new AnswerPage(session.budget, (shown, cursor) => ({
      call_id: id,
      call_status: cleanValue(call.call_status),
      ...describeHidden(session.redaction),
      ...note,
      ...describeCut(cursor),
      turns: shown,
    }));
    return fillPage(page, parts, request);
  },
});
