import type { Issue } from "./issue.js";

/**
 * One line about many issues: the worst of them, and how many more there are.
 */
export function summaryOf(subject: string, issues: readonly Issue[]): string {
  const first =
    issues.find(({ severity }) => severity === "error") ?? issues[0];
  const rest = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return `${subject} does not match the spec: ${first?.message}${rest}`;
}
