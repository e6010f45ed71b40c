import { type OpenApiDocument, resolve, type Schema } from "../document.js";
import type { AskedFilter, FixedFilter, GroupFilter } from "./rule.js";
import { filterOps } from "./vocabulary.js";

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
    return fixedWords(rule, schema["x-instant"] ?? false);
  }
  if ("kinds" in rule) {
    return askedWords(rule);
  }
  const items = resolve(document, schema.items ?? {});
  return groupWords(rule, Object.keys(items.properties ?? {}));
}

function fixedWords({ field, op }: FixedFilter, isMoment: boolean): string {
  const words: { plain: string; moment?: string } = filterOps[op];
  const test = isMoment ? (words.moment ?? words.plain) : words.plain;
  return `Only calls with ${fieldName(field)} ${test}`;
}

function askedWords({ field, kinds, key }: AskedFilter): string {
  const kind = `${listed(kinds, "or")} filter`;
  if (key === undefined) {
    return `Only calls whose ${fieldName(field)} matches the ${kind}`;
  }
  return `Only calls that match all conditions, each a ${kind} on the entry of ${fieldName(field)} that its \`${key}\` names`;
}

function groupWords(
  { match, each }: GroupFilter,
  names: readonly string[],
): string {
  const parts = listed(
    names.map((name) => `\`${name}\``),
    "and",
  );
  const quantity = match === "any" ? "one" : "each";
  if (each === undefined) {
    return `Only calls that match ${quantity} of the values in ${parts}`;
  }
  return `Only calls with an element of ${fieldName(each)} that matches, for ${quantity} of the values, its ${parts}`;
}

const fieldName = (pointer: string): string =>
  `\`${pointer.slice(1).replaceAll("/", ".")}\``;

/** `a`, `a or b`, `a, b or c`. */
function listed(words: readonly string[], conjunction: string): string {
  const first = words.slice(0, -1).join(", ");
  const last = words.at(-1) ?? "";
  return first === "" ? last : `${first} ${conjunction} ${last}`;
}
