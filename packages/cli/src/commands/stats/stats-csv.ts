import type { GroupRecord, StatsReport } from "./stats-report.js";

/** The columns, with how each is read of a group. */
const columns: Readonly<Record<string, (group: GroupRecord) => unknown>> = {
  calls: ({ calls }) => calls,
  duration_ms_total: ({ duration_ms }) => duration_ms?.total,
  duration_ms_p50: ({ duration_ms }) => duration_ms?.p50,
  duration_ms_p90: ({ duration_ms }) => duration_ms?.p90,
  duration_ms_p99: ({ duration_ms }) => duration_ms?.p99,
  peak_concurrency: ({ peak_concurrency }) => peak_concurrency?.calls,
  success_share: ({ success }) => success.share,
  voicemail_share: ({ voicemail }) => voicemail.share,
  transfer_share: ({ transfer }) => transfer.share,
  error_share: ({ error }) => error.share,
  not_connected_share: ({ not_connected }) => not_connected.share,
  e2e_ms_p50_of_medians: (group) => findEndToEnd(group)?.p50,
  e2e_ms_p90_of_medians: (group) => findEndToEnd(group)?.p90,
  cost_cents_total: ({ cost_cents }) => cost_cents?.total,
};

/** One row a group; without groups, one row of all calls. */
export function writeStatsCsv({ by, groups, total }: StatsReport): string {
  const rows = by === null ? [{ key: "all", ...total }] : groups;
  const heading = [by ?? "calls_of", ...Object.keys(columns)];
  const lines = rows.map((row) => {
    const cells = Object.values(columns).map((read) => read(row));
    return [row.key, ...cells].map(writeCell).join(",");
  });
  return [heading.join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

/** Spreadsheets would run what begins like a formula. */
function writeCell(value: unknown): string {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function findEndToEnd({ latencies_ms }: GroupRecord) {
  const latency = latencies_ms.find(({ part }) => part === "e2e");
  return latency?.medians_of_calls;
}
