import { CliError } from "../../errors/cli-error.js";
import { explainError } from "../../errors/explain-error.js";
import type { Question } from "../../source/question.js";

/**
 * What to do where the API does not take the cursor that was given: nothing in
 * it says which version and filters it is of. Any other error stays as it is.
 */
export function explainCursor(
  error: unknown,
  { chosen, parameters }: Question,
): unknown {
  const { name, operation } = chosen.version;
  const { parameter, gone = [] } = operation.pagination;
  const { status } = Object(error) as { status?: unknown };
  const isGiven = parameter in parameters;
  const isRefused = gone.includes(Number(status));
  if (!isGiven || !isRefused) {
    return error;
  }
  const { message, ending, code } = explainError(error);
  return new CliError(message, {
    ending,
    code,
    fix: `Give --cursor with the flags that it was printed for, and ask the same version (here ${name}); or leave it out to begin anew.`,
    cause: error,
  });
}
