import { charactersPerToken } from "./answer-size.js";
import type { PlainFields } from "./plain-fields.js";

/** So many fields are named that were left out. */
const mostNamed = 10;

/**
 * A record without its largest fields, as many as it takes to fit; `left_out`
 * says which, and how large they are.
 *
 * @param before - What was left out already.
 */
export function shrinkRecord(
  record: PlainFields,
  fits: (record: PlainFields) => boolean,
  before: readonly string[] = [],
): PlainFields {
  const leftOut = [...before];
  let kept = record;
  let shown = addLeftOut(kept, leftOut);
  for (const field of largestFirst(record)) {
    if (fits(shown)) {
      break;
    }
    const { [field]: value, ...others } = kept;
    kept = others;
    leftOut.push(describeField(field, value));
    shown = addLeftOut(kept, leftOut);
  }
  return shown;
}

/** A field that is not shown: `transcript: 812 tokens`. */
export function describeField(field: string, value: unknown): string {
  const tokens = sizeOf(value) / charactersPerToken;
  return `${field}: ${Math.ceil(tokens)} tokens`;
}

/** What says of which call, or of which calls, a record is. */
const namingFields = ["call_id", "by", "key"];

/** All fields, but what names the record. */
function largestFirst(record: PlainFields): string[] {
  const sizes = new Map<string, number>();
  for (const [field, value] of Object.entries(record)) {
    const size = sizeOf(value);
    sizes.set(field, size);
  }
  for (const field of namingFields) {
    sizes.delete(field);
  }
  const fields = [...sizes.keys()];
  const sizeOfField = (field: string) => sizes.get(field) ?? 0;
  return fields.sort((a, b) => {
    return sizeOfField(b) - sizeOfField(a);
  });
}

/** In characters, as JSON. */
function sizeOf(value: unknown): number {
  const json = JSON.stringify(value ?? null);
  return json.length;
}

function addLeftOut(
  record: PlainFields,
  leftOut: readonly string[],
): PlainFields {
  if (leftOut.length === 0) {
    return record;
  }
  const named = leftOut.slice(0, mostNamed);
  const rest = leftOut.length - named.length;
  if (rest > 0) {
    named.push(`and ${rest} more`);
  }
  return {
    ...record,
    left_out: named,
  };
}
