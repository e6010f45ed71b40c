import type { JsonSchema } from "../../output/json-schema.js";
import { objectOf, recordSchema } from "../../output/object-schema.js";

const text = { type: "string" };
const place = { type: "integer", minimum: 0 };

const turn = {
  role: text,
  start_s: {
    type: ["number", "null"],
    description: "When it began, in seconds from the call's start.",
  },
  text,
};

const turns: JsonSchema = {
  type: "array",
  items: objectOf(turn),
};

const id = { call_id: text };

const hit: Readonly<Record<string, JsonSchema>> = {
  ...id,
  turn: {
    ...place,
    description: "The place among the call's turns, from 0 on.",
  },
  ...turn,
  matches: {
    type: "array",
    description: "Where each match begins and ends, in UTF-16 units.",
    items: {
      type: "array",
      prefixItems: [place, place],
      minItems: 2,
      items: false,
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
    ...place,
    description: "With --count: how many turns of the call match.",
  },
};

/** What a record is, by what is asked for. */
export const schemasByForm = {
  hits: objectOf(hit),
  "hits with turns around": objectOf({ ...hit, ...around }),
  counts: objectOf({ ...id, ...count }),
  ids: objectOf(id),
};

/** What `rollcall grep` prints records of. */
export type RecordForm = keyof typeof schemasByForm;

/** A hit that `rollcall grep` prints; with `-l` and `--count`, a call. */
export const grepSchema = recordSchema({
  ...objectOf({ ...hit, ...around, ...count }),
  required: Object.keys(id),
});
