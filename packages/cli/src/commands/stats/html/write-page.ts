import { createHash } from "node:crypto";
import { formatCount } from "../../../fleet/format-number.js";
import { utcTimes } from "../../../output/time-format.js";
import type { NumbersRecord, StatsReport } from "../stats-report.js";
import { writeAmounts, writeHighlights } from "./amounts.js";
import { writeHistogram } from "./histogram.js";
import { Html, html } from "./html.js";
import { pageStyle } from "./page-style.js";
import { plotDays } from "./plots.js";
import {
  countedOf,
  foldTable,
  tableCounts,
  tableGroups,
  tableLatencies,
} from "./tables.js";

/** The report as one page that asks for nothing and runs nothing. */
export function writePage(report: StatsReport): string {
  const { total } = report;
  const calls = formatCount(total.calls);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${writePolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Calls: ${calls}</title>
<style>${new Html(pageStyle)}</style>
</head>
<body>
<h1>${calls} calls</h1>
<p>${writeRange(report)}</p>
${writeHighlights(total)}
${listSections(report)}
</body>
</html>
`;
  return page.text;
}

/** Only this style, and nothing else. */
function writePolicy(): string {
  const hash = createHash("sha256").update(pageStyle).digest("base64");
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return policy.join("; ");
}

function writeRange({ total, tz }: StatsReport): string {
  const { first_start, last_start } = total;
  if (first_start === null) {
    return "No call says when it started.";
  }
  if (last_start === null) {
    return "No call says when it started.";
  }
  const from = writeMinute(first_start);
  const to = writeMinute(last_start);
  return `Started from ${from} to ${to} (UTC). Days and hours are those of ${tz}.`;
}

/** `2026-10-31 23:59` */
function writeMinute(ms: number): string {
  const second = utcTimes.format(ms);
  return second.replace(/:\d\d$/, "");
}

function listSections(report: StatsReport): Html[] {
  const { total, by, groups } = report;
  const count = (name: string, counts: typeof total.reasons) => {
    return tableCounts(name, counts, total.calls);
  };
  const sections = [
    writeSection("Calls of each day", writeDays(report)),
    writeSection("Why calls ended", count("reason", total.reasons)),
    writeSection("Duration and cost", writeLengths(report)),
    writeSection("Latency", writeLatencies(report)),
    writeSection("Mood of the person", count("sentiment", total.sentiments)),
    writeSection("Status", count("status", total.statuses)),
  ];
  if (by === null) {
    return sections;
  }
  const table = tableGroups(by, groups);
  return [...sections, writeSection(`By ${by}`, table)];
}

function writeSection(title: string, content: Html): Html {
  return html`<section><h2>${title}</h2>
${content}</section>
`;
}

function writeDays({ days }: StatsReport): Html {
  const rows = days.map(({ value, calls }) => {
    const count = formatCount(calls);
    return html`<tr><td>${value}</td><td>${count}</td></tr>
`;
  });
  const plot = plotDays(days);
  const table = foldTable(["day", "calls"], rows);
  return html`${plot}
${table}
`;
}

function writeLengths({ total, durations }: StatsReport): Html {
  const histogram = writeHistogram(durations, {
    title: "How long calls were",
    counted: "calls",
  });
  return html`${writeAmounts(total)}
${histogram}`;
}

const ofWords = html`<p>“Of measurements”: percentiles of all measurements.
“Of calls”: percentiles of the calls' own medians, where calls do not show their
measurements; they say how calls differ, and are no percentiles of all answers.</p>
`;

/** The table of all, and a histogram of what people wait for. */
function writeLatencies({ total, latencies }: StatsReport): Html {
  const table = tableLatencies(total.latencies_ms);
  const histogram = latencies.find(({ name }) => name === "e2e");
  const plot = histogram ? plotEndToEnd(histogram, total) : html``;
  return html`${table}
${ofWords}${plot}`;
}

function plotEndToEnd(
  histogram: StatsReport["durations"],
  { latencies_ms }: NumbersRecord,
): Html {
  const latency = latencies_ms.find(({ part }) => part === "e2e");
  const counted = latency ? countedOf(latency) : "";
  return writeHistogram(histogram, {
    title: "How long people waited for an answer (e2e)",
    counted,
  });
}
