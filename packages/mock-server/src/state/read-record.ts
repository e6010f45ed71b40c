import { stages } from "../calls/stage.js";
import { readCall } from "../calls/stored/read-call.js";
import { LAST_INSTANT } from "../defaults.js";
import { isObject, type JsonObject } from "../util/is-object.js";
import { quote } from "../util/quote.js";
import {
  numberBetween,
  oneOf,
  type Rule,
  textLike,
  wholeNumber,
} from "../util/rule.js";
import type { StateRecord } from "./state-store.js";

/** Makes an error of what is wrong with a line. */
type Refuse = (problem: string) => Error;

const workspace = wholeNumber(0, Number.MAX_SAFE_INTEGER);
const id = textLike(/./s, "text");
const at = numberBetween(-LAST_INSTANT, LAST_INSTANT, "an instant");
const stage = oneOf(stages);

const eventFields = { workspace, id, stage, at };

/** What each change has to say. */
const changes: Readonly<
  Record<StateRecord["change"], Readonly<Record<string, Rule<unknown>>>>
> = {
  put: { workspace },
  remove: { workspace, id },
  clock: { at },
  event: eventFields,
  settled: eventFields,
  reset: {},
};

/** What a change may say beside it. */
const extras: Readonly<Record<string, Rule<unknown>>> = {
  dialled: at,
  told: at,
};

const changeRule = oneOf(Object.keys(changes) as StateRecord["change"][]);

/** Checks a line of a state file. `refuse`: makes the error that is thrown. */
export function readRecord(value: unknown, refuse: Refuse): StateRecord {
  if (!isObject(value)) {
    throw refuse("is not an object");
  }
  const change = readField(value, "change", changeRule, refuse);
  for (const [name, rule] of Object.entries(changes[change])) {
    readField(value, name, rule, refuse);
  }
  for (const [name, rule] of Object.entries(extras)) {
    if (value[name] !== undefined) {
      readField(value, name, rule, refuse);
    }
  }
  if (change === "put") {
    readCall(value.call, (problem) => refuse(`has a call that ${problem}`));
  }
  return value as unknown as StateRecord;
}

function readField<T>(
  record: JsonObject,
  name: string,
  rule: Rule<T>,
  refuse: Refuse,
): T {
  const value = record[name];
  const read = rule.read(value);
  if (read !== undefined) {
    return read;
  }
  if (value === undefined) {
    throw refuse(`has no ${name}`);
  }
  throw refuse(`has the ${name} ${quote(value)}, not ${rule.accepts}`);
}
