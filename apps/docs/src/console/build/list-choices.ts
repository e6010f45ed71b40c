import type { Schema } from "@rollcall/codegen";
import { firstSentence } from "../../reference/markdown.js";
import type { Choice } from "../model/form-field.js";

/** The values of an enum, each with what it means. */
export function listChoices(schema: Schema): Choice[] {
  const meanings = schema["x-enumDescriptions"] ?? {};
  const values = schema.enum ?? [];
  return values.map((one) => {
    const value = String(one);
    return choiceOf(value, meanings[value]);
  });
}

/** One value with its meaning, if it has one. */
export function choiceOf(value: string, text: string | undefined): Choice {
  const meaning = firstSentence(text);
  return {
    value,
    ...(meaning !== "" && { meaning }),
  };
}
