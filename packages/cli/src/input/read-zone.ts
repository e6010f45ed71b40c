import { CliError } from "../errors/cli-error.js";
import { Zone } from "./time/zone.js";

/**
 * Reads the name of a time zone of IANA: `Europe/Berlin`.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError
 */
export function readZone(text: string, flag: string): Zone {
  const isName = /^[A-Za-z]/.test(text);
  const zone = isName ? findZone(text) : undefined;
  if (zone) {
    return zone;
  }
  throw new CliError(
    `${flag} "${text}" is no time zone: use a name of IANA, such as Europe/Berlin, or UTC.`,
  );
}

function findZone(name: string): Zone | undefined {
  try {
    return new Zone(name);
  } catch {
    return undefined;
  }
}
