import { deprecationsIn, toParameters } from "../flags/given-flags.js";
import type { VersionFlags } from "../flags/version-flags.js";
import { type Io, write } from "../io.js";
import type { Input } from "../registry/command.js";

/** What a command asks of the list of calls. */
export interface Question {
  /** The version that is asked, and its flags. */
  readonly chosen: VersionFlags;
  /** The operation's parameters, without those of a page. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Reads what is asked of a list from the flags.
 *
 * @throws CliError naming the flag, the text and what would be right.
 */
export async function readQuestion(
  { chosen, specTexts }: Input,
  io: Io,
): Promise<Question> {
  if (chosen === undefined) {
    throw new TypeError("This command asks no version of the API.");
  }
  for (const line of deprecationsIn(chosen.flags, specTexts)) {
    await write(io.stderr, `rollcall: ${line}\n`);
  }
  return {
    chosen,
    parameters: toParameters(chosen.flags, specTexts),
  };
}
