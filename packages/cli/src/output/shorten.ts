/** Cuts the text of a cell to a width. */
export type Shorten = (text: string, width: number) => string;

const ellipsis = "…";

/** Keeps as much of the beginning as fits. */
export function keepStart(text: string, width: number): string {
  const length = Math.max(0, width - ellipsis.length);
  const start = text.slice(0, length);
  return start + ellipsis;
}

/** Keeps as much of the end as fits: ids differ there. */
export function keepEnd(text: string, width: number): string {
  const length = width - ellipsis.length;
  const end = text.slice(text.length - length);
  return ellipsis + end;
}

const firstOfDay = "2026-".length;
const endOfMinute = "2026-10-31 23:59".length;

/** `2026-10-31 23:59` of `2026-10-31 23:59:58`, or less the year. */
export function keepMinute(text: string, width: number): string {
  const start = width < endOfMinute ? firstOfDay : 0;
  return text.slice(start, endOfMinute);
}
