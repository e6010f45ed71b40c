import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { filterOps, type OpWords } from "./ops-and-kinds.js";
import type { AskedFilter, FixedFilter, GroupFilter } from "./rule-types.js";

/**
 * What a filter does, as one sentence without its full stop; `undefined` for
 * what is no filter. Help texts and pages show it.
 *
 * @example
 * ```ts
 * filterWords(document, { "x-instant": true, "x-filter": { field: "/start_timestamp", op: "ge" } });
 * // "Only calls with `start_timestamp` at or after the value"
 * ```
 */
export function filterWords(
  document: OpenApiDocument,
  schema: Schema,
): string | undefined {
  const rule = schema["x-filter"];
  if (rule === undefined) {
    return undefined;
  }
  if ("op" in rule) {
    return writeFixed(rule, schema["x-instant"] ?? false);
  }
  if ("kinds" in rule) {
    return writeAsked(rule);
  }
  const items = resolve(document, schema.items ?? {});
  const properties = items.properties ?? {};
  const names = Object.keys(properties);
  return writeGroup(rule, names);
}

function writeFixed({ field, op }: FixedFilter, isMoment: boolean): string {
  const name = fieldName(field);
  const words: OpWords = filterOps[op];
  const moment = isMoment ? words.moment : undefined;
  const test = moment ?? words.plain;
  return `Only calls with ${name} ${test}`;
}

function writeAsked({ field, kinds, key }: AskedFilter): string {
  const names = [field].flat().map(fieldName);
  const name = names.join(", else of ");
  const kind = joinWords(kinds, "or");
  if (key === undefined) {
    return `Only calls whose ${name} matches the ${kind} filter`;
  }
  return [
    "Only calls that match all conditions,",
    `each a ${kind} filter on the entry of ${name} that its \`${key}\` names`,
  ].join(" ");
}

function writeGroup(
  { match, each }: GroupFilter,
  names: readonly string[],
): string {
  const quoted = names.map((name) => `\`${name}\``);
  const parts = joinWords(quoted, "and");
  const quantity = match === "any" ? "one" : "each";
  if (each === undefined) {
    return `Only calls that match ${quantity} of the values in ${parts}`;
  }
  const list = fieldName(each);
  return [
    `Only calls with an element of ${list} that matches,`,
    `for ${quantity} of the values, its ${parts}`,
  ].join(" ");
}

/** `/call_analysis/in_voicemail` as people write it. */
function fieldName(pointer: string): string {
  const names = pointer.slice(1);
  return `\`${names.replaceAll("/", ".")}\``;
}

/** `a`, `a or b`, `a, b or c`. */
function joinWords(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  const others = words.slice(0, -1);
  if (others.length === 0) {
    return last;
  }
  return `${others.join(", ")} ${conjunction} ${last}`;
}
