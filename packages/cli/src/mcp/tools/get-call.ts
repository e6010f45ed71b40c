import { command } from "../../commands/transcript/command.js";
import type { FieldPath } from "../../output/fields.js";
import { outputOptions } from "../../output/output-options.js";
import { createPicker } from "../../output/pick-fields.js";
import { checkIds, readOne } from "../../source/read-by-id.js";
import { measureAnswer } from "../answer-size.js";
import {
  describeHidden,
  leftOutSchema,
  noteSchemas,
  untrusted,
} from "../notes.js";
import type { PlainFields } from "../plain-fields.js";
import type { Session } from "../session.js";
import { showCall } from "../show-call.js";
import { describeField, shrinkRecord } from "../shrink-record.js";
import { defineTool } from "../tool.js";

/** The tool that shows all that is known of a call. */
export const getCall = defineTool({
  name: "get_call",
  title: "Get a call",
  description: [
    "Shows all that is known of one call.",
    "Its transcripts are left out unless fields names them:",
    "get_transcript shows them better.",
    untrusted,
  ].join(" "),
  operands: command.operands ?? [],
  options: { fields: outputOptions.fields },
  outputSchema: {
    type: "object",
    properties: {
      call: {
        type: "object",
        properties: { left_out: leftOutSchema },
      },
      note: noteSchemas.note,
      redacted: noteSchemas.redacted,
    },
    required: ["call"],
  },
  answer: async ({ input, io, session }) => {
    const [id = ""] = checkIds(input.operands);
    const client = await session.connect();
    const whole = await readOne(client, id, io);
    const shown = showCall(whole, session.redaction);
    const { call, leftOut } = chooseFields(shown, input.options.fields);
    const fits = (smaller: PlainFields) => {
      const answer = writeCall(smaller, session);
      return measureAnswer(answer) <= session.budget;
    };
    const fitting = shrinkRecord(call, fits, leftOut);
    return writeCall(fitting, session);
  },
});

const advice = [
  "left_out says what is not shown.",
  "Ask for it alone, or for a part of it, with fields such as metadata.plan;",
  "for what was said, use get_transcript.",
].join(" ");

function writeCall(call: PlainFields, { redaction }: Session): PlainFields {
  const note = "left_out" in call ? { note: advice } : {};
  return {
    call,
    ...describeHidden(redaction),
    ...note,
  };
}

/** A call as it is wanted. */
interface ChosenFields {
  readonly call: PlainFields;
  readonly leftOut: readonly string[];
}

/** Whoever asks for a call seldom wants each word with its times. */
function chooseFields(
  whole: PlainFields,
  fields: readonly FieldPath[] | undefined,
): ChosenFields {
  if (fields) {
    const pick = createPicker(fields);
    const call = pick(whole) as PlainFields;
    return {
      call,
      leftOut: [],
    };
  }
  const kept: [string, unknown][] = [];
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(whole)) {
    if (name.includes("transcript")) {
      leftOut.push(describeField(name, value));
    } else {
      kept.push([name, value]);
    }
  }
  const call = Object.fromEntries(kept);
  return {
    call,
    leftOut,
  };
}
