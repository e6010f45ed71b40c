import { countCalls } from "../../output/counted-nouns.js";
import { demoCalls } from "../../source/demo.js";

/** What decides on the last line. */
export interface ClosingOptions {
  readonly demo?: boolean;
  /** Whether there may be more calls than `--limit` let through. */
  readonly isCut?: boolean;
}

/** The last line under a table: how many calls there were, and what is next. */
export function writeClosing(count: number, options: ClosingOptions): string {
  if (count === 0) {
    return "No call matches. Widen the filters, or see rollcall list --help.\n";
  }
  const calls = countCalls(count);
  if (options.demo) {
    const total = `${calls} of the demo's ${demoCalls}`;
    return `\n${total}. Next: your own, with RETELL_API_KEY and no --demo.\n`;
  }
  const allFields = "-o json for all fields.\n";
  if (!options.isCut) {
    return `\n${calls}. ${allFields}`;
  }
  return `\n${calls}, cut by --limit. Next: --all for every call, ${allFields}`;
}

/** How many calls match, where the command asked for it. */
export function writeTotal(total: number): string {
  const match = total === 1 ? "matches" : "match";
  return `${countCalls(total)} ${match} in all.\n`;
}
