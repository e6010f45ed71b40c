import type { SchemaReference } from "@rollcall/core/spec";

/** One row of the help: what a filter does, or what the spec says first. */
export function describeFlag(schema: SchemaReference, prose: string): string {
  const does = schema.filterWords ?? firstSentence(prose);
  const notes = notesOn(schema).join(", ");
  const text = does.replaceAll("`", "");
  if (notes === "") {
    return text;
  }
  return `${text} (${notes})`;
}

function notesOn(schema: SchemaReference): string[] {
  const { items, minimum, maximum } = schema;
  const notes: string[] = [];
  if (items) {
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

/** Prose of the spec, cut for one row of a help text. */
function firstSentence(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const sentence = /^(.*?)[.:](?=\s|$)/.exec(plain);
  return sentence?.[1] ?? plain;
}
