import { CliError } from "../errors/cli-error.js";
import { flagWords } from "./flag-words.js";

const keyFlag = /^--?api[-_]?key(=|$)/i;

/**
 * Refuses a key on the command line: other users of the machine and the shell's
 * history could read it there.
 *
 * @throws CliError
 */
export function refuseKeyFlag(argv: readonly string[]): void {
  if (!flagWords(argv).some((word) => keyFlag.test(word))) {
    return;
  }
  throw new CliError(
    "an API key is never given as a flag: the shell's history and the list of processes would show it.",
    {
      code: "key-on-command-line",
      fix: "Store it with rollcall login, or set RETELL_API_KEY. If it was a real key, replace it.",
    },
  );
}
