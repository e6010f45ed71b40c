import { type Io, write } from "../../io.js";
import { needConfigFile } from "../../settings/config-file.js";

/** Prints where the settings are, whether or not there are any yet. */
export async function printPath(io: Io): Promise<void> {
  await write(io.stdout, `${needConfigFile(io)}\n`);
}
