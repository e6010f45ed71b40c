/** Where the pages of a version are. */
export function baseOf(version: string): string {
  return `/http/${version}`;
}
