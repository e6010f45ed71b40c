import type { SchemaReference } from "@rollcall/core/spec";
import { alternativesOf, valuesOf } from "./values-of.js";

/** One row of the help: what a filter does, or what the spec says first. */
export function describeFlag(schema: SchemaReference, prose: string): string {
  const { filter, filterWords } = schema;
  const isFixed = filter !== undefined && "op" in filter;
  const does = isFixed ? filterWords : undefined;
  const notes = notesOn(schema).join("; ");
  const text = (does ?? firstSentence(prose)).replaceAll("`", "");
  if (notes === "") {
    return text;
  }
  return `${text} (${notes})`;
}

/** More values than this are not listed: a wrong one is answered with all. */
const mostListed = 8;

function notesOn(schema: SchemaReference): string[] {
  const { minimum, maximum } = schema;
  const notes = notesOnValues(valuesOf(schema));
  if (isRepeatable(schema)) {
    notes.push("repeatable");
  }
  if (minimum !== undefined && maximum !== undefined) {
    notes.push(`${minimum} to ${maximum}`);
  }
  if (schema.enum && schema.default !== undefined) {
    notes.push(`default: ${schema.default}`);
  }
  return notes;
}

/** What the placeholder has no room for. */
function notesOnValues(values: readonly string[]): string[] {
  if (values.length > mostListed) {
    return [`one of ${values.length}; a wrong one lists them`];
  }
  const isShown = alternativesOf(values) !== undefined;
  return isShown ? [] : [values.join(", ")];
}

function isRepeatable({ items, filter }: SchemaReference): boolean {
  const takesWords =
    !!filter && "kinds" in filter && filter.kinds.includes("enum");
  return items !== undefined || takesWords;
}

/** Prose of the spec, cut for one row of a help text. */
function firstSentence(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const sentence = /^(.*?)[.:;](?=\s|$)/.exec(plain);
  return sentence?.[1] ?? plain;
}
