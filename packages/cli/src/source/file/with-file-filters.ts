import { CliError } from "../../errors/cli-error.js";
import type { FilterInput, Question } from "../question.js";

/**
 * Of a file, the spec's filters are checked here, too.
 *
 * @throws CliError where a server was given beside the file.
 */
export async function withFileFilters(
  question: Question,
  input: FilterInput,
): Promise<Question> {
  const { from } = input.options;
  if (from === undefined) {
    return question;
  }
  refuseServers(input.specTexts);
  const { checkFilters } = await import("./check-filters.js");
  const passes = await checkFilters(question, input);
  const { isWanted } = question;
  if (passes === undefined || isWanted === undefined) {
    return {
      ...question,
      isWanted: passes ?? isWanted,
    };
  }
  return {
    ...question,
    isWanted: (call) => passes(call) && isWanted(call),
  };
}

/** A file answers alone. */
function refuseServers(given: Readonly<Record<string, unknown>>): void {
  const flags = {
    demo: "--demo",
    baseUrl: "--base-url",
  };
  for (const [name, flag] of Object.entries(flags)) {
    if (Object.hasOwn(given, name)) {
      throw new CliError(
        `--from and ${flag} exclude each other: leave one out.`,
      );
    }
  }
}
