import { countEdits } from "../input/count-edits.js";

/** The first name that was probably meant, where none is what was written. */
export function findNear(
  written: string,
  names: readonly string[],
): string | undefined {
  return names.find((name) => isNear(name, written));
}

/** Whether a name was probably meant: one letter is wrong, or it is cut. */
function isNear(name: string, written: string): boolean {
  if (written.length > 1 && name.startsWith(written)) {
    return true;
  }
  return countEdits(name, written) <= 2 && written.length > 2;
}
