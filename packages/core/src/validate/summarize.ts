import { type Issue, isError } from "./issue.js";

/**
 * One line about many issues: the worst of them, and how many more there are.
 */
export function summarize(subject: string, issues: readonly Issue[]): string {
  const worst = issues.find(isError) ?? issues[0];
  const others = describeOthers(issues.length - 1);
  return `${subject} does not match the spec: ${worst?.message}${others}`;
}

function describeOthers(count: number): string {
  if (count < 1) {
    return "";
  }
  return ` (and ${count} more)`;
}
