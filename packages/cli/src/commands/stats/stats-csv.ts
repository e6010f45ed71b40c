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
  const all = { key: "all", ...total };
  const rows = by === null ? [all] : groups;
  const titles = Object.keys(columns);
  const heading = [by ?? "calls_of", ...titles];
  return [heading, ...rows.map(listCells)].map(writeRow).join("");
}

function listCells(group: GroupRecord): unknown[] {
  const readers = Object.values(columns);
  const cells = readers.map((read) => read(group));
  return [group.key, ...cells];
}

function writeRow(cells: readonly unknown[]): string {
  const line = cells.map(writeCell).join(",");
  return `${line}\r\n`;
}

/** Spreadsheets would run what begins like a formula. */
function writeCell(value: unknown): string {
  const text = String(value ?? "");
  const isFormula = /^[=+\-@\t\r]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  const isPlain = !/[",\r\n]/.test(safe);
  return isPlain ? safe : quote(safe);
}

function quote(text: string): string {
  const doubled = text.replaceAll('"', '""');
  return `"${doubled}"`;
}

function findEndToEnd({ latencies_ms }: GroupRecord) {
  const latency = latencies_ms.find(({ part }) => part === "e2e");
  return latency?.medians_of_calls;
}
