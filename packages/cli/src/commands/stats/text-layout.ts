import type { ChartStyle } from "../../fleet/charts.js";
import type { Paint } from "../../fleet/paint.js";

/** How a report is drawn. */
export interface TextLayout {
  /** In characters. */
  readonly width: number;
  readonly style: ChartStyle;
  readonly paint: Paint;
}
