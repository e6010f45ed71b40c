import type { Finding } from "../diagnostics/diagnostic.js";
import { kindOf } from "./call-kinds.js";
import type { KnownCall } from "./known-call.js";
import type { Place } from "./place.js";

/**
 * Finds what the document requires of calls of a kind, and the mock's writers
 * sometimes leave out. What only one branch of a union inside has is left out
 * with the branch.
 */
export function findRequired(
  known: KnownCall,
  seen: readonly Place[],
): Finding[] {
  const findings: Finding[] = [];
  for (const place of seen) {
    const { path, pointer, isRequired } = place;
    const value = known.values.get(path);
    const isLeftOut = value?.isOptional ?? false;
    if (isRequired && isLeftOut && !isInBranch(place)) {
      findings.push({
        code: "mock-required",
        severity: "error",
        message: `${path} of a call is required, but the mock sometimes leaves it out.`,
        pointer,
        help: `Let the mock's writers write it always, and take isOptional out of ${known.file}.`,
      });
    }
  }
  return findings;
}

function isInBranch({ steps }: Place): boolean {
  const inner = kindOf(steps) === undefined ? steps : steps.slice(1);
  return inner.some(({ kind }) => kind === "branch");
}
