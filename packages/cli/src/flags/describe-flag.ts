import type { SchemaReference } from "@rollcall/core/spec";
import { alternativesOf, valuesOf } from "./values-of.js";

/** One row of the help: what a filter does, or what the spec says first. */
export function describeFlag(schema: SchemaReference, prose: string): string {
  const words = fixedTest(schema) ?? firstSentence(prose);
  const text = words.replaceAll("`", "");
  const notes = notesOn(schema);
  if (notes.length === 0) {
    return text;
  }
  const listed = notes.join("; ");
  return `${text} (${listed})`;
}

/** What a filter does whose key says the test. */
function fixedTest(schema: SchemaReference): string | undefined {
  const { filter, filterWords } = schema;
  if (filter && "op" in filter) {
    return filterWords;
  }
  return undefined;
}

/** More values than this are not listed: a wrong one is answered with all. */
const mostListed = 8;

function notesOn(schema: SchemaReference): string[] {
  const values = valuesOf(schema);
  const notes = [
    noteOnValues(values),
    noteOnBounds(schema),
    noteOnDefault(schema),
  ];
  return notes.filter((note) => note !== undefined);
}

function noteOnBounds(schema: SchemaReference): string | undefined {
  const { minimum, maximum } = schema;
  if (minimum === undefined) {
    return undefined;
  }
  if (maximum === undefined) {
    return undefined;
  }
  return `${minimum} to ${maximum}`;
}

function noteOnDefault(schema: SchemaReference): string | undefined {
  const { enum: values, default: value } = schema;
  if (!values) {
    return undefined;
  }
  if (value === undefined) {
    return undefined;
  }
  return `default: ${value}`;
}

/** What the placeholder has no room for. */
function noteOnValues(values: readonly string[]): string | undefined {
  if (values.length > mostListed) {
    return `one of ${values.length}; a wrong one lists them`;
  }
  const isShown = alternativesOf(values) !== undefined;
  if (isShown) {
    return undefined;
  }
  if (values.length === 0) {
    return undefined;
  }
  return values.join(", ");
}

/** Prose of the spec, cut for one row of a help text. */
function firstSentence(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const end = plain.search(/[.:;](\s|$)/);
  if (end === -1) {
    return plain;
  }
  return plain.slice(0, end);
}
