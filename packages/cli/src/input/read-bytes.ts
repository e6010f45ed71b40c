import { CliError } from "../errors/cli-error.js";

const units: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/**
 * Reads a number of bytes, such as `500`, `10MB` or `1GiB`.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError
 */
export function readBytes(text: string, flag: string): number {
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text) ?? [];
  const factor = units[unit.toLowerCase()];
  const bytes = Math.floor(Number(digits) * Number(factor));
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    throw new CliError(
      `${flag} "${text}" is no number of bytes: write 500kB, 10MB or 1GiB.`,
    );
  }
  return bytes;
}
