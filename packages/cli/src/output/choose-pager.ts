import type { Io } from "../io.js";
import { splitCommand } from "./split-command.js";

/** What decides on a pager. */
export interface PagerChoice {
  readonly quiet: boolean;
}

/**
 * The program of PAGER, as words; nothing where stdout is no terminal, or with
 * `--quiet`. `cat` is none.
 */
export function choosePager(
  { quiet }: PagerChoice,
  { env, stdout }: Io,
): readonly string[] | undefined {
  const canPage = stdout.isTTY === true && stdout.rows !== undefined;
  const words = splitCommand(env.PAGER ?? "");
  const isPager = words.length > 0 && words[0] !== "cat";
  if (canPage && isPager && !quiet) {
    return words;
  }
  return undefined;
}
