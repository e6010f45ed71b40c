import type { Location } from "../finding.js";

/** Where errors stand that concern a file as a whole. */
export function startOf(file: string): Location {
  return {
    file,
    line: 1,
    column: 1,
  };
}
