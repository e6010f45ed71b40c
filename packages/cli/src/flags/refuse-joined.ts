import type { SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import type { Given } from "./given.js";

/**
 * Refuses known values that were joined by commas, and says how to give them.
 *
 * @param schema - Of one value of a flag that may be given several times.
 */
export function refuseJoined(
  { flag, text }: Given,
  { enum: values = [] }: SchemaReference,
): void {
  const known = values.map(String);
  const [, joined = text] = /^(?:eq|in):(.*)$/.exec(text) ?? [];
  const words = joined.split(/\s*,\s*/);
  const areKnown = words.every((word) => known.includes(word));
  if (words.length > 1 && areKnown) {
    const apart = words.map((word) => `${flag} ${word}`).join(" ");
    throw new CliError(
      `${flag} "${text}" is several values: give the flag once for each, ${apart}.`,
    );
  }
}
