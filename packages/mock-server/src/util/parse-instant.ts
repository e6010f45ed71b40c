const DAY = /^\d{4}-\d\d-\d\d$/;

const HOUR_AND_MINUTE = "([01]\\d|2[0-3]):[0-5]\\d";
const SECONDS = ":[0-5]\\d(\\.\\d+)?";

const TIME = new RegExp(
  `^${HOUR_AND_MINUTE}(${SECONDS})?(?<offset>Z|[+-]${HOUR_AND_MINUTE})?$`,
);

/**
 * Reads an RFC 3339 date-time, or a date alone, which is its midnight in UTC.
 * As in the CLI, seconds may be left out, and without an offset it is UTC, so
 * that it means the same everywhere. Epoch milliseconds; `undefined` for a text
 * that is no date, and for a day or an hour that does not exist.
 */
export function parseInstant(text: string): number | undefined {
  const written = text.toUpperCase();
  const [day = "", time, ...more] = written.split("T");
  if (more.length > 0) {
    return undefined;
  }
  if (!isRealDay(day)) {
    return undefined;
  }
  if (time === undefined) {
    return Date.parse(day);
  }
  const match = TIME.exec(time);
  if (match === null) {
    return undefined;
  }
  const hasOffset = match.groups?.offset !== undefined;
  return Date.parse(hasOffset ? written : `${written}Z`);
}

/** JavaScript reads 2026-02-30 as the second of March. */
function isRealDay(day: string): boolean {
  if (!DAY.test(day)) {
    return false;
  }
  const instant = Date.parse(day);
  if (Number.isNaN(instant)) {
    return false;
  }
  return new Date(instant).toISOString().startsWith(day);
}
