import type { SchemaReference } from "@rollcall/core/spec";
import type { Column } from "./columns.js";
import { type Cell, tableOf } from "./flat-table.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import {
  type DerivedField,
  isSpoken,
  leaveOutWords,
  spokenTimes,
} from "./spoken-times.js";
import { type StructType, typeOf } from "./value-type.js";

/** The utterances of calls as rows. */
export interface UtteranceTable {
  readonly columns: readonly Column[];
  /** The rows of a call, one for each utterance. It takes any value. */
  rowsOf(call: unknown): Cell[][];
}

/** What the table of utterances is made of. */
export interface UtteranceChoice {
  /** What the spec says of a call, as in {@link FieldChoice}. */
  readonly schema: SchemaReference;
  /** Adds a column with the words and their times, as JSON. @default false */
  readonly words?: boolean | undefined;
}

/** The field of a call that holds its utterances. */
const utterances = "transcript_object";

const placeColumns: readonly Column[] = [
  {
    name: "call_id",
    type: { kind: "text" },
  },
  {
    name: "turn",
    type: { kind: "integer" },
  },
];

/**
 * The table of utterances: one row for each entry of `transcript_object`, with
 * the id of its call, its number from 1, its fields, when it was spoken in
 * seconds (`start`, `end`), and as JSON what the spec does not know (`other`).
 *
 * @example
 * ```ts
 * const table = utteranceTable({ schema: callReference });
 * table.columns.map(({ name }) => name);
 * // => ["call_id", "turn", "role", "content", "start", "end", "other"]
 * ```
 */
export function utteranceTable(choice: UtteranceChoice): UtteranceTable {
  const { schema, words = false } = choice;
  const type = turnType(schema);
  const times = isSpoken(type) ? spokenTimes : [];
  const wanted = words ? type : leaveOutWords(type);
  const turns = tableOf(wanted);
  const columns = beforeLast<Column>(turns.columns, times);
  const cellsOf = (item: unknown) => {
    const spoken = deriveTimes(times, item);
    return beforeLast(turns.rowOf(item), spoken);
  };
  return {
    columns: [...placeColumns, ...columns],
    rowsOf: (call) => makeRows(call, cellsOf),
  };
}

function deriveTimes(times: readonly DerivedField[], item: unknown): Cell[] {
  const source = isJsonObject(item) ? item : {};
  return times.map(({ from, derive }) => {
    const value = source[from];
    return derive(value);
  });
}

/** The last column is `other`, here as in every table. */
function beforeLast<T>(all: readonly T[], added: readonly T[]): T[] {
  const first = all.slice(0, -1);
  const last = all.slice(-1);
  return [...first, ...added, ...last];
}

/** The type of an utterance; of an object without fields where none is known. */
function turnType(schema: SchemaReference): StructType {
  const items = schema.properties?.[utterances]?.items;
  const type = typeOf(items ?? {});
  if (type.kind === "struct") {
    return type;
  }
  return {
    kind: "struct",
    fields: [],
  };
}

function makeRows(
  call: unknown,
  cellsOf: (item: unknown) => readonly Cell[],
): Cell[][] {
  if (!isJsonObject(call)) {
    return [];
  }
  const items = call[utterances];
  if (!Array.isArray(items)) {
    return [];
  }
  const callId = callIdOf(call);
  return items.map((item, index) => {
    const turn = index + 1;
    return [callId, turn, ...cellsOf(item)];
  });
}

function callIdOf({ call_id: id }: JsonObject): Cell {
  if (typeof id === "string") {
    return id;
  }
  return undefined;
}
