/** How the values of this API's enums look. */
const TOKEN = /^[a-z]+(_[a-z0-9]+)*$/;

/**
 * A string in quotes if it looks like a token of an enum; others may hold
 * anything, so they are not shown.
 */
export function describeToken(value: string): string {
  if (TOKEN.test(value)) {
    return `"${value}"`;
  }
  return UNSHOWN;
}

/** What is said of a string that must not be shown. */
export const UNSHOWN = "another string";
