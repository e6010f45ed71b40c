import { type Io, write } from "../io.js";

/** How much is said on stderr. */
export interface Loudness {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Says something on stderr beside data and errors: nothing with `--quiet`. */
export async function writeNote(
  text: string,
  { quiet }: Loudness,
  { stderr }: Io,
): Promise<void> {
  if (!quiet && text !== "") {
    await write(stderr, text);
  }
}

/** Says on stderr what only `--verbose` wants to know. */
export async function writeDetail(
  text: string,
  { verbose, quiet }: Loudness,
  { stderr }: Io,
): Promise<void> {
  if (verbose && !quiet) {
    await write(stderr, text);
  }
}
