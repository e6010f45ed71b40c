import { createHash } from "node:crypto";
import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "../../../fleet/format-number.js";
import type {
  AmountRecord,
  NumbersRecord,
  StatsReport,
} from "../stats-report.js";
import { Html, html } from "./html.js";
import { pageStyle } from "./page-style.js";
import { plotDays } from "./plots.js";
import {
  tableCounts,
  tableGroups,
  tableLatencies,
  writeTable,
} from "./tables.js";

/** The report as one page that asks for nothing and runs nothing. */
export function writePage(report: StatsReport): string {
  const { total, by, groups } = report;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${writePolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Calls: ${formatCount(total.calls)}</title>
<style>${new Html(pageStyle)}</style>
</head>
<body>
<h1>${formatCount(total.calls)} calls</h1>
<p>${writeRange(report)}</p>
${writeHighlights(total)}
${writeSection("Calls of each day", writeDays(report))}
${writeSection("Why calls ended", tableCounts("reason", total.reasons, total.calls))}
${writeSection("Duration and cost", writeAmounts(total))}
${writeSection("Latency", writeLatencies(total))}
${writeSection("Mood of the person", tableCounts("sentiment", total.sentiments, total.calls))}
${writeSection("Status", tableCounts("status", total.statuses, total.calls))}
${by === null ? html`` : writeSection(`By ${by}`, tableGroups(by, groups))}
</body>
</html>
`;
  return page.text;
}

/** Only this style, and nothing else. */
function writePolicy(): string {
  const hash = createHash("sha256").update(pageStyle).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function writeSection(title: string, content: Html): Html {
  return html`<section><h2>${title}</h2>
${content}</section>
`;
}

function writeRange({ first_start, last_start, tz }: StatsReport): string {
  if (first_start === null || last_start === null) {
    return "No call says when it started.";
  }
  const [first, last] = [first_start, last_start].map((ms) => {
    return new Date(ms).toISOString().slice(0, 16).replace("T", " ");
  });
  return `Started from ${first} to ${last} (UTC). Days and hours are those of ${tz}.`;
}

function writeHighlights(total: NumbersRecord): Html {
  const peak = total.peak_concurrency?.calls;
  const values: [string, string][] = [
    ["success", formatShare(total.success.share ?? undefined)],
    ["errors", formatShare(total.error.share ?? undefined)],
    ["voicemail", formatShare(total.voicemail.share ?? undefined)],
    ["median length", formatMs(total.duration_ms?.p50)],
    ["total length", formatMs(total.duration_ms?.total)],
    ["calls at a time, at most", formatCount(peak)],
    ["total cost", formatCents(total.cost_cents?.total)],
  ];
  const items = values.map(([name, value]) => {
    return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
  });
  return html`<dl>${items}</dl>`;
}

function writeDays({ days }: StatsReport): Html {
  const rows = days.map(({ value, calls }) => {
    return html`<tr><td>${value}</td><td>${formatCount(calls)}</td></tr>
`;
  });
  return html`${plotDays(days)}
<details><summary>The same as a table</summary>${writeTable(["day", "calls"], rows)}</details>
`;
}

function writeAmounts({ duration_ms, cost_cents }: NumbersRecord): Html {
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
  return html`<tr><td>${name}</td>${cells}<td>${formatCount(amount?.count)}</td></tr>
`;
}

function writeLatencies({ latencies_ms }: NumbersRecord): Html {
  return html`${tableLatencies(latencies_ms)}
<p>“Of measurements”: percentiles of all measurements. “Of calls”: percentiles of the calls' own medians, where calls do not show their measurements; they say how calls differ, and are no percentiles of all answers.</p>
`;
}
