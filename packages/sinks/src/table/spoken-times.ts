import { isJsonObject } from "./json-object.js";
import type { Field, StructType } from "./value-type.js";

/** A field whose value is made of another one. */
export interface DerivedField extends Field {
  /** The field that it is made of. */
  readonly from: string;
  readonly derive: (value: unknown) => number | undefined;
}

/** The field of a turn that holds when each word was spoken. */
const words = "words";

/**
 * When a turn was spoken, in seconds of audio: the start of its first word, and
 * the end of its last one.
 */
export const spokenTimes: readonly DerivedField[] = [
  { name: "start", type: { kind: "number" }, from: words, derive: readStart },
  { name: "end", type: { kind: "number" }, from: words, derive: readEnd },
];

/** Whether objects of a type are turns, with times for their words. */
export function isSpoken({ fields }: StructType): boolean {
  return fields.some((field) => field.name === words && isTimed(field));
}

function isTimed({ type }: Field): boolean {
  if (type.kind !== "list" || type.element.kind !== "struct") {
    return false;
  }
  const names = type.element.fields.map(({ name }) => name);
  return names.includes("start") && names.includes("end");
}

/** A turn without its words. */
export function leaveOutWords({ kind, fields }: StructType): StructType {
  const kept = fields.map((field): Field => {
    const isWords = field.name === words;
    return isWords ? { name: words, type: { kind: "leftOut" } } : field;
  });
  return { kind, fields: kept };
}

function readStart(value: unknown): number | undefined {
  return readTime(Array.isArray(value) ? value.at(0) : undefined, "start");
}

function readEnd(value: unknown): number | undefined {
  return readTime(Array.isArray(value) ? value.at(-1) : undefined, "end");
}

function readTime(word: unknown, name: string): number | undefined {
  const time = isJsonObject(word) ? word[name] : undefined;
  return typeof time === "number" && Number.isFinite(time) ? time : undefined;
}
