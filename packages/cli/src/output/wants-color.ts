import type { Io } from "../io.js";

/** When colours are wanted. */
export type ColorChoice = "auto" | "always" | "never";

/**
 * Whether to print in colour: as `--color` says, else on a terminal that can,
 * unless `NO_COLOR` is set (no-color.org).
 */
export function wantsColor(
  choice: ColorChoice,
  { env, stdout }: Pick<Io, "env" | "stdout">,
): boolean {
  if (choice !== "auto") {
    return choice === "always";
  }
  const isRefused = !!env.NO_COLOR || env.TERM === "dumb";
  return stdout.isTTY === true && !isRefused;
}
