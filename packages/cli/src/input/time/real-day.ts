/**
 * Whether a text begins with a day of the calendar. JavaScript reads 2026-02-30
 * as the second of March.
 */
export function beginsWithRealDay(text: string): boolean {
  const day = text.slice(0, "2026-02-30".length);
  const moment = Date.parse(day);
  if (Number.isNaN(moment)) {
    return false;
  }
  const date = new Date(moment);
  const iso = date.toISOString();
  return iso.startsWith(day);
}
