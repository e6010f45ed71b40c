const number = /^\d+(\.\d+)?$/;

/**
 * How long the service asks to wait, in milliseconds: `retry-after-ms`, or else
 * `retry-after` in seconds or as an HTTP date (RFC 9110, 10.2.3; all three of
 * its date formats). Undefined if it says nothing that makes sense.
 *
 * @param now - What time it is here, in case the answer has no `Date`.
 */
export function retryAfterOf(
  headers: Headers,
  now: number,
): number | undefined {
  const ms = headers.get("retry-after-ms") ?? "";
  const value = headers.get("retry-after") ?? "";
  if (number.test(ms)) {
    return +ms;
  }
  if (number.test(value)) {
    return +value * 1000;
  }
  // The oldest of the formats names no zone, but means GMT as well.
  const date = Date.parse(value.replace(/( GMT)?$/, " GMT"));
  if (/^[A-Z].* \d\d:\d\d:\d\d/.test(value) && date) {
    // By the service's clock, where it shows it: ours may be wrong.
    const sentAt = Date.parse(headers.get("date") ?? "") || now;
    return Math.max(0, date - sentAt);
  }
  return undefined;
}
