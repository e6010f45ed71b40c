import { causesIn } from "./causes-in.js";

/** What ends a command whose request was printed in place of being sent. */
export class DryRunEnd extends Error {
  override readonly name = "DryRunEnd";

  constructor() {
    super("Nothing is sent with --dry-run.");
  }
}

/** Whether a command ended because `--dry-run` lets nothing be sent. */
export function isDryRunEnd(error: unknown): boolean {
  return causesIn(error).some(({ name }) => name === "DryRunEnd");
}
