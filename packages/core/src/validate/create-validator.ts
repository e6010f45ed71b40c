import { InputError } from "../errors/input-error.js";
import { ValidationError } from "./errors/validation-error.js";
import type { Issue } from "./issue.js";
import type { Schema } from "./schema.js";
import { summarize } from "./summarize.js";

/**
 * The seam to the client: looks at the success answer of an operation before
 * the client hands it out, and throws to keep it back. The answer itself is not
 * changed.
 */
export type AnswerValidator = (operationId: string, data: unknown) => void;

/** What is done about an answer that does not match the spec. */
export interface ValidatorOptions {
  /**
   * `warn` reports and lets every answer through; `strict` refuses an answer
   * with any issue, unknown enum values and roles included.
   * @default "warn"
   */
  readonly mode?: "warn" | "strict" | undefined;
  /**
   * Called once for each issue, in `warn` mode only. What it throws is not
   * caught.
   * @default one line an answer to `console.warn`, which names the first issue
   * and shows no data of a call
   */
  readonly onIssue?:
    | ((issue: Issue, context: { readonly operationId: string }) => void)
    | undefined;
}

/**
 * A check of answers by these schemas, each by the id of its operation.
 *
 * @throws InputError if `mode` is neither.
 */
export function createValidator(
  answerSchemas: Readonly<Record<string, Schema<unknown>>>,
  { mode = "warn", onIssue }: ValidatorOptions,
): AnswerValidator {
  if (mode !== "warn" && mode !== "strict") {
    throw new InputError("mode", "warn or strict");
  }
  const schemas = new Map(Object.entries(answerSchemas));
  const report = mode === "strict" ? refuse : warner(onIssue);
  return (operationId, data) => {
    const schema = schemas.get(operationId);
    const issues = schema?.issuesOf(data) ?? [];
    if (issues.length > 0) {
      report(issues, operationId);
    }
  };
}

type Report = (issues: readonly Issue[], operationId: string) => void;

function refuse(issues: readonly Issue[], operationId: string): never {
  throw new ValidationError(describeAnswer(operationId), issues);
}

/** Hands each issue to `onIssue`, or all of them as one line to the console. */
function warner(onIssue: ValidatorOptions["onIssue"]): Report {
  if (!onIssue) {
    return (issues, operationId) => {
      const summary = summarize(describeAnswer(operationId), issues);
      console.warn(`rollcall: ${summary}`);
    };
  }
  return (issues, operationId) => {
    for (const issue of issues) {
      onIssue(issue, { operationId });
    }
  };
}

function describeAnswer(operationId: string): string {
  return `The answer of ${operationId}`;
}
