import type { Json } from "../json-value.js";
import type { Kind } from "./severity-by-direction.js";

/** Formats of which each allows less than the one before it. */
const ladders: readonly (readonly string[])[] = [
  ["int64", "int32", "int16", "int8"],
  ["int64", "uint32", "uint16", "uint8"],
  ["double", "float"],
  ["iri-reference", "uri-reference", "uri", "url"],
  ["idn-email", "email"],
  ["idn-hostname", "hostname"],
];

/** Formats that say nothing of a value but how it is shown. */
const shownOnly: readonly unknown[] = [undefined, "password", "textarea"];

/** What another format means; undefined: nothing. */
export function formatKind(
  before: Json | undefined,
  after: Json | undefined,
): Kind | undefined {
  const wasFree = shownOnly.includes(before);
  const isFree = shownOnly.includes(after);
  if (wasFree && isFree) {
    return undefined;
  }
  if (wasFree) {
    return "narrowed";
  }
  if (isFree) {
    return "widened";
  }
  return ladderKind(before, after) ?? "changed";
}

function ladderKind(before: unknown, after: unknown): Kind | undefined {
  for (const ladder of ladders) {
    const from = ladder.indexOf(String(before));
    const to = ladder.indexOf(String(after));
    if (from >= 0 && to >= 0) {
      if (to > from) {
        return "narrowed";
      }
      return "widened";
    }
  }
  return undefined;
}
