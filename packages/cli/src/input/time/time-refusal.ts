import { CliError } from "../../errors/cli-error.js";

/** A time that was given, for messages. */
export interface GivenTime {
  /** What it was given for: `--since`. */
  readonly flag: string;
  readonly text: string;
}

/** Refuses a text that is not a time, saying why and what would be right. */
export function refuseTime({ flag, text }: GivenTime, why: string): never {
  throw new CliError(`${flag} "${text}" is not a time: ${why}.`);
}
