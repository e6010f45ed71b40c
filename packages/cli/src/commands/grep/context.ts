import type { GrepChoice } from "./grep-options.js";

/** How many turns around a hit are shown. */
export interface Context {
  readonly before: number;
  readonly after: number;
}

type ContextChoice = Pick<
  GrepChoice,
  "context" | "beforeContext" | "afterContext"
>;

/** `-A` and `-B` count more than `-C`. */
export function contextOf(choice: ContextChoice): Context {
  const { context = 0, beforeContext, afterContext } = choice;
  return {
    before: beforeContext ?? context,
    after: afterContext ?? context,
  };
}
