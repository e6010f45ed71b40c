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
  {
    name: "start",
    type: { kind: "number" },
    from: words,
    derive: readStart,
  },
  {
    name: "end",
    type: { kind: "number" },
    from: words,
    derive: readEnd,
  },
];

/** Whether objects of a type are turns, with times for their words. */
export function isSpoken({ fields }: StructType): boolean {
  return fields.some((field) => {
    return field.name === words && isTimed(field);
  });
}

function isTimed({ type }: Field): boolean {
  if (type.kind !== "list") {
    return false;
  }
  if (type.element.kind !== "struct") {
    return false;
  }
  const { fields } = type.element;
  const names = fields.map(({ name }) => name);
  return names.includes("start") && names.includes("end");
}

/** A turn without its words. */
export function leaveOutWords({ kind, fields }: StructType): StructType {
  const shorter = fields.map((field) => {
    const isWords = field.name === words;
    if (isWords) {
      return noWords;
    }
    return field;
  });
  return {
    kind,
    fields: shorter,
  };
}

const noWords: Field = {
  name: words,
  type: { kind: "leftOut" },
};

function readStart(value: unknown): number | undefined {
  const list = listOf(value);
  return readTime(list.at(0), "start");
}

function readEnd(value: unknown): number | undefined {
  const list = listOf(value);
  return readTime(list.at(-1), "end");
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return [];
}

function readTime(word: unknown, name: string): number | undefined {
  if (!isJsonObject(word)) {
    return undefined;
  }
  const time = word[name];
  const isNumber = typeof time === "number" && Number.isFinite(time);
  if (isNumber) {
    return time;
  }
  return undefined;
}
