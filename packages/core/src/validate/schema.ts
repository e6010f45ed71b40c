import { type Check, findIssues } from "./checks/check.js";
import { finishDraft, type Issue, isError } from "./issue.js";
import type { StandardResult, StandardSchema } from "./standard-schema.js";

/**
 * What one value has to look like: for {@link validate}, and for every tool
 * that takes a Standard Schema. Such tools know no warnings, so an unknown enum
 * value passes there.
 */
export interface Schema<T> extends StandardSchema<T> {
  /** Every fault of a value, in the order of the spec. @internal */
  readonly issuesOf: (value: unknown) => Issue[];
}

/** Makes the schema of a generated check. */
export function makeSchema<T>(check: Check): Schema<T> {
  const issuesOf = (value: unknown) => {
    const drafts = findIssues(check, value);
    return drafts.map(finishDraft);
  };
  return {
    issuesOf,
    "~standard": {
      version: 1,
      vendor: "rollcall",
      validate: (value) => validateStandard<T>(issuesOf(value), value),
    },
  };
}

/** Makes the schemas of generated checks, by the same names. */
export function makeSchemas<T>(
  checksByName: Readonly<Record<string, Check>>,
): T {
  const schemas: Record<string, Schema<unknown>> = {};
  for (const [name, check] of Object.entries(checksByName)) {
    schemas[name] = makeSchema(check);
  }
  return schemas as T;
}

/** Standard Schema knows no warnings: only errors are issues there. */
function validateStandard<T>(
  issues: readonly Issue[],
  value: unknown,
): StandardResult<T> {
  const errors = issues.filter(isError);
  if (errors.length > 0) {
    return { issues: errors };
  }
  return { value: value as T };
}
