/** Below 0 where the first release is older: `0.9.0` is older than `0.10.0`. */
export function compareReleases(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
