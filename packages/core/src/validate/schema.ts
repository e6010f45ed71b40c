import type { Check } from "./checks/index.js";
import { type Draft, type Issue, issueOf } from "./issue.js";
import type { StandardSchema } from "./standard-schema.js";

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
export function schemaOf<T>(check: Check): Schema<T> {
  const issuesOf = (value: unknown): Issue[] => {
    const drafts: Draft[] = [];
    check(value, drafts);
    return drafts.map(issueOf);
  };
  const validate = (value: unknown) => {
    const issues = issuesOf(value);
    return issues.some(isError)
      ? { issues: issues.filter(isError) }
      : { value: value as T };
  };
  return {
    issuesOf,
    "~standard": { version: 1, vendor: "rollcall", validate },
  };
}

/** Whether an issue breaks the types, which an unknown enum value does not. */
export function isError({ severity }: Issue): boolean {
  return severity === "error";
}
