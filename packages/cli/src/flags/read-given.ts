import type { AskedFilter, SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import type { Given } from "./given.js";
import { parseValue } from "./parse-value.js";
import { readEntries } from "./read-entries.js";
import { readField } from "./read-field.js";
import { readGroup } from "./read-group.js";
import { isJson, readJson } from "./read-json.js";
import { refuseJoined } from "./refuse-joined.js";

/**
 * The value that all that was given for one parameter makes.
 *
 * @throws CliError naming the flag, the text and what would be right.
 */
export function readGiven(
  schema: SchemaReference,
  given: readonly Given[],
): unknown {
  const { filter } = schema;
  if (filter === undefined || "op" in filter) {
    return readPlain(schema, given);
  }
  if ("match" in filter) {
    return readGroup(schema, given, readGiven);
  }
  const json = given.find(isJson);
  if (json) {
    refuseMore(json, given);
    return readJson(json, adviseOn(filter));
  }
  if (filter.key === undefined) {
    return readField(schema, filter, given);
  }
  return readEntries(schema, filter, filter.key, given);
}

/** What to do with a text, or a name, that begins like JSON. */
function adviseOn({ key }: AskedFilter): string {
  if (key === undefined) {
    return "put eq: before a text";
  }
  return `write a ${key} that begins so as JSON, too`;
}

/** A value, or the items of a list: a list is given by repeating its flag. */
function readPlain(
  { items, ...schema }: SchemaReference,
  given: readonly Given[],
): unknown {
  const values = given.map((one) => {
    refuseJoined(one, items ?? {});
    return parseValue(one.flag, items ?? schema, one.text, one.times);
  });
  if (items) {
    return values;
  }
  refuseTwo(given);
  return values[0];
}

/** Refuses two values for a flag that has one: the first would be lost. */
export function refuseTwo([first, second]: readonly Given[]): void {
  if (first && second) {
    throw new CliError(`${first.flag} was given twice: give one value.`);
  }
}

function refuseMore({ flag }: Given, given: readonly Given[]): void {
  if (given.length > 1) {
    throw new CliError(`${flag} takes JSON alone: give it no other value.`);
  }
}
