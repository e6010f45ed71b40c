import { type Io, write } from "../io.js";
import { keyVariable } from "./choose-target.js";

/** What a command line says of the key that it wants. */
interface KeyChoice {
  readonly profile?: string | undefined;
  /** Whether only data and errors are printed. */
  readonly quiet?: boolean;
}

/**
 * Tells on stderr that a profile's key is not used: whoever names a profile may
 * not think of the environment.
 *
 * @param environmentKey - Nothing where the environment has none.
 */
export async function tellWhichCounts(
  environmentKey: string | undefined,
  { profile, quiet }: KeyChoice,
  { stderr }: Io,
): Promise<void> {
  if (profile === undefined) {
    return;
  }
  if (environmentKey === undefined) {
    return;
  }
  if (quiet) {
    return;
  }
  const line = `rollcall: ${keyVariable} counts more than the profile "${profile}": unset it to use the profile's key and address.\n`;
  await write(stderr, line);
}
