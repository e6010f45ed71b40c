/**
 * How long the service asks to wait, in milliseconds: `retry-after-ms`, or else `retry-after` in seconds or as an
 * HTTP date (RFC 9110, 10.2.3; all three of its date formats). Undefined if it says nothing that makes sense.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const ms = numberIn(headers.get("retry-after-ms"));
  if (ms !== undefined) return ms;
  const value = headers.get("retry-after");
  const seconds = numberIn(value);
  if (seconds !== undefined) return seconds * 1000;
  if (!value || !/^[A-Z][a-z]{2}/.test(value)) return undefined;
  // The oldest format names no zone, but means GMT as well.
  const date = Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const numberIn = (value: string | null) =>
  value && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
