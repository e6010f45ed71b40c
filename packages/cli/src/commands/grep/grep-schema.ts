import {
  listOf,
  count as natural,
  objectOf,
  text,
} from "../../schema/json-schema.js";

const turn = {
  role: text,
  start_s: {
    type: ["number", "null"],
    description: "When it began, in seconds from the call's start.",
  },
  text,
};

const turns = listOf(objectOf(turn));

const id = { call_id: text };

const hit = {
  ...id,
  turn: {
    ...natural,
    description: "The place among the call's turns, from 0 on.",
  },
  ...turn,
  matches: {
    type: "array",
    description: "Where each match begins and ends, in UTF-16 units.",
    items: {
      ...listOf(natural),
      minItems: 2,
      maxItems: 2,
    },
  },
};

/** With `-A`, `-B` or `-C`. */
const around = {
  before: turns,
  after: turns,
};

const count = {
  count: {
    ...natural,
    description: "With --count: how many turns of the call match.",
  },
};

/** What a record is, by what is asked for. */
export const schemasByForm = {
  hits: objectOf(hit),
  "hits with turns around": objectOf({
    ...hit,
    ...around,
  }),
  counts: objectOf({
    ...id,
    ...count,
  }),
  ids: objectOf(id),
};

/** What `rollcall grep` prints records of. */
export type RecordForm = keyof typeof schemasByForm;

/** A hit that `rollcall grep` prints; with `-l` and `--count`, a call. */
export const grepSchema = {
  ...objectOf({
    ...hit,
    ...around,
    ...count,
  }),
  required: Object.keys(id),
};
