import type { SensitiveKind } from "@rollcall/core/spec";
import { maskNumber, maskNumbers } from "./mask-numbers.js";

/** What stands in place of a text. */
const replaceText: Readonly<Record<SensitiveKind, (text: string) => string>> = {
  phone: (text) => maskNumber(text) ?? describeText(text),
  name: () => "[name]",
  text: describeText,
};

/**
 * What stands in place of a value that is marked as a whole. An object of the
 * caller's own is marked with all that is in it: its names stay, and so do null,
 * true and false.
 */
export function replaceSensitive(kind: SensitiveKind, value: unknown): unknown {
  if (typeof value === "string") {
    return replaceText[kind](value);
  }
  if (typeof value === "number") {
    return "[number]";
  }
  if (Array.isArray(value)) {
    return value.map((part) => replaceSensitive(kind, part));
  }
  if (Object(value) !== value) {
    return value;
  }
  const copies = Object.entries(value as object).map(([name, part]) => [
    maskNumbers(name),
    replaceSensitive(kind, part),
  ]);
  return Object.fromEntries(copies);
}

function describeText(text: string): string {
  let characters = 0;
  for (const _ of text) {
    characters++;
  }
  return `[text, ${characters} characters]`;
}
