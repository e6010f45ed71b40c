const turn = {
  role: { type: "string" },
  start_s: {
    type: ["number", "null"],
    description: "When it began, in seconds from the call's start.",
  },
  text: { type: "string" },
};

const turns = {
  type: "array",
  items: {
    type: "object",
    properties: turn,
    required: Object.keys(turn),
  },
};

/** A hit that `rollcall grep -o ndjson` prints. */
export const grepSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  properties: {
    call_id: { type: "string" },
    turn: {
      type: "integer",
      minimum: 0,
      description: "The place among the call's turns, from 0 on.",
    },
    ...turn,
    matches: {
      type: "array",
      description: "Where each match begins and ends, in UTF-16 units.",
      items: {
        type: "array",
        prefixItems: [{ type: "integer" }, { type: "integer" }],
      },
    },
    before: turns,
    after: turns,
    count: { type: "integer", description: "With --count, and nothing else." },
  },
  required: ["call_id"],
};
