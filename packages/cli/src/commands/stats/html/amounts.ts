import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "../../../fleet/format-number.js";
import type { AmountRecord, NumbersRecord } from "../stats-report.js";
import { type Html, html } from "./html.js";
import { writeTable } from "./tables.js";

/** The numbers that are looked for first. */
export function writeHighlights(total: NumbersRecord): Html {
  const { success, error, voicemail } = total;
  const { duration_ms, cost_cents, peak_concurrency } = total;
  const items = [
    writeHighlight("success", formatShare(success.share)),
    writeHighlight("errors", formatShare(error.share)),
    writeHighlight("voicemail", formatShare(voicemail.share)),
    writeHighlight("median length", formatMs(duration_ms?.p50)),
    writeHighlight("total length", formatMs(duration_ms?.total)),
    writeHighlight(
      "most calls at a time",
      formatCount(peak_concurrency?.calls),
    ),
    writeHighlight("total cost", formatCents(cost_cents?.total)),
  ];
  return html`<dl>${items}</dl>`;
}

function writeHighlight(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
}

/** Percentiles of what calls lasted and cost. */
export function writeAmounts({ duration_ms, cost_cents }: NumbersRecord): Html {
  const rows = [
    writeAmount("duration", duration_ms, formatMs),
    writeAmount("cost", cost_cents, formatCents),
  ];
  return writeTable(["", "p50", "p90", "p99", "total", "calls"], rows);
}

function writeAmount(
  name: string,
  amount: AmountRecord | null,
  format: (value: number | undefined) => string,
): Html {
  const values = [amount?.p50, amount?.p90, amount?.p99, amount?.total];
  const cells = values.map((value) => html`<td>${format(value)}</td>`);
  const count = formatCount(amount?.count);
  return html`<tr><td>${name}</td>${cells}<td>${count}</td></tr>
`;
}
