import { isInputError } from "@rollcall/core";
import { CliError } from "../errors/cli-error.js";
import { explainInput } from "../flags/explain-input.js";
import type { FilterInput, Question } from "./question.js";

/**
 * Asks for a list: the client refuses parameters at once, by their paths.
 *
 * @throws CliError that says it by the flags.
 */
export function askList<T>(
  { chosen }: Question,
  { specTexts }: FilterInput,
  ask: () => T,
): T {
  try {
    return ask();
  } catch (error) {
    if (!isInputError(error)) {
      throw error;
    }
    throw new CliError(explainInput(error, chosen.flags, specTexts));
  }
}
