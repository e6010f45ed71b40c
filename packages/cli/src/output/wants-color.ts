import type { Io } from "../io.js";

/** When colours are wanted. */
export type ColorChoice = "auto" | "always" | "never";

/**
 * Whether to print in colour: as `--color` says, else never where `NO_COLOR` is
 * set (no-color.org), then as `FORCE_COLOR` says, else on a terminal that can.
 */
export function wantsColor(
  choice: ColorChoice,
  { env, stdout }: Pick<Io, "env" | "stdout">,
): boolean {
  if (choice !== "auto") {
    return choice === "always";
  }
  if (env.NO_COLOR) {
    return false;
  }
  if (env.FORCE_COLOR) {
    return env.FORCE_COLOR !== "0";
  }
  return stdout.isTTY === true && env.TERM !== "dumb";
}
