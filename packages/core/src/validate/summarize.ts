import { type Issue, isError } from "./issue.js";

/**
 * One line about many issues: the worst of them, and how many more there are.
 */
export function summarize(subject: string, issues: readonly Issue[]): string {
  const [first] = issues;
  const worst = issues.find(isError) ?? first;
  const others = describeOthers(issues.length - 1);
  const what = `${worst?.message}${others}`;
  return `${subject} does not match the spec: ${what}`;
}

function describeOthers(count: number): string {
  if (count < 1) {
    return "";
  }
  return ` (and ${count} more)`;
}
