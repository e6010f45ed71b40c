import { isDeepStrictEqual } from "node:util";

/** @throws {Error} That says what was found in place of what was wanted. */
export function expectEqual(
  what: string,
  found: unknown,
  wanted: unknown,
): void {
  if (!isDeepStrictEqual(found, wanted)) {
    const foundText = JSON.stringify(found);
    const wantedText = JSON.stringify(wanted);
    throw new Error(`${what}: ${foundText} instead of ${wantedText}`);
  }
}
