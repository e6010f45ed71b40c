import type { ChartStyle } from "../../fleet/charts.js";
import type { Painter } from "../../output/paint.js";

/** How a report is drawn. */
export interface TextLayout {
  /** In characters. */
  readonly width: number;
  readonly style: ChartStyle;
  readonly paint: Painter;
}

/** A number at the end of its column; one that is too wide still stands apart. */
export function alignRight(text: string, width: number): string {
  return ` ${text.padStart(width - 1)}`;
}

/** Lines of text, without spaces at their ends. */
export function joinLines(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    text += `${line.trimEnd()}\n`;
  }
  return text;
}
