import { count, listOf, objectOf, text } from "../../schema/json-schema.js";

const turn = {
  role: text,
  start_s: {
    type: ["number", "null"],
    description: "When it began, in seconds from the call's start.",
  },
  text,
};

const turns = listOf(objectOf(turn));

/** A hit that `rollcall grep -o ndjson` prints. */
export const grepSchema = {
  type: "object",
  properties: {
    call_id: text,
    turn: {
      ...count,
      description: "The place among the call's turns, from 0 on.",
    },
    ...turn,
    matches: {
      type: "array",
      description: "Where each match begins and ends, in UTF-16 units.",
      items: {
        type: "array",
        items: count,
        minItems: 2,
        maxItems: 2,
      },
    },
    before: turns,
    after: turns,
    count: { ...count, description: "With --count, and nothing else." },
  },
  required: ["call_id"],
};
