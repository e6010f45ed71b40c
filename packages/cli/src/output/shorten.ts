import { cutToWidth, measureText, padText } from "./text-width.js";

const ellipsis = "…";

/** Keeps as much of the beginning as fits. */
export function keepStart(text: string, width: number): string {
  const start = cutToWidth(text, width - ellipsis.length);
  return start + ellipsis;
}

/** Keeps as much of the end as fits. */
export function keepEnd(text: string, width: number): string {
  const letters = [...text];
  const room = width - ellipsis.length;
  const first = Math.max(0, letters.length - room);
  const kept = letters.slice(first);
  return ellipsis + kept.join("");
}

/** A text in exactly this width: its beginning, or with spaces behind it. */
export function fitText(text: string, width: number): string {
  const isTooWide = measureText(text) > width;
  const fitting = isTooWide ? keepStart(text, width) : text;
  return padText(fitting, width);
}

const firstOfDay = "2026-".length;
const endOfMinute = "2026-10-31 23:59".length;
const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** `2026-10-31 23:59` of `2026-10-31 23:59:58`, or less the year. */
export function keepMinute(text: string, width: number): string {
  if (!instant.test(text)) {
    return keepStart(text, width);
  }
  const start = width < endOfMinute ? firstOfDay : 0;
  return text.slice(start, endOfMinute);
}
