/** Below 0 where the first release is older: `0.9.0` is older than `0.10.0`. */
export function compareReleaseNames(a: string, b: string): number {
  return order.compare(a, b);
}

const order = new Intl.Collator("en", { numeric: true });
