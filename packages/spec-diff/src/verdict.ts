import type { Lens, Severity } from "./finding.js";

/** The weightiest severity of some findings; `none` where there is none. */
export type Level = Severity | "none";

/** What a comparison comes to, through each lens and in all. */
export interface Verdict {
  readonly level: Level;
  readonly wire: Level;
  readonly types: Level;
  readonly surface: Level;
  readonly docs: Level;
}

const order: readonly Level[] = [
  "none",
  "docs",
  "additive",
  "warning",
  "breaking",
];

/** The verdict on a list of findings. */
export function verdictOf(
  findings: readonly {
    readonly lens: Lens;
    readonly severity: Severity;
  }[],
): Verdict {
  const levelBy = (lens: Lens) =>
    highest(findings.filter((finding) => finding.lens === lens));
  return {
    level: highest(findings),
    wire: levelBy("wire"),
    types: levelBy("types"),
    surface: levelBy("surface"),
    docs: levelBy("docs"),
  };
}

function highest(findings: readonly { readonly severity: Severity }[]): Level {
  const found = new Set<Level>(findings.map(({ severity }) => severity));
  return order.findLast((level) => found.has(level)) ?? "none";
}

/**
 * The exit code for a level: 0 for nothing or words, 10 for what breaks nobody
 * for certain, 20 for what breaks. A failure to judge is 1, and never one of
 * these.
 *
 * @param isStrict - A warning counts as breaking.
 */
export function exitCodeOf(level: Level, isStrict = false): 0 | 10 | 20 {
  const isBreaking = level === "breaking" || (isStrict && level === "warning");
  if (isBreaking) {
    return 20;
  }
  if (level === "none" || level === "docs") {
    return 0;
  }
  return 10;
}
