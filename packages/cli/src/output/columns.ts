import { type Call, durationMs } from "@rollcall/core";

/** One column of the table. */
export interface Column {
  readonly title: string;
  readonly cell: (call: Call) => string;
  /** Shortened first where the terminal is narrow, down to this many characters; absent: never shortened. */
  readonly shrinksTo?: number;
  readonly align?: "right";
}

/** What `rollcall list` shows of a call. The id is never shortened: it is what one copies. */
export const columns: readonly Column[] = [
  { title: "call_id", cell: (call) => call.call_id },
  { title: "agent_id", cell: (call) => call.agent_id, shrinksTo: 8 },
  { title: "start (UTC)", cell: (call) => formatInstant(call.start_timestamp), shrinksTo: 11 },
  { title: "duration", cell: (call) => formatDuration(durationMs(call)), align: "right" },
  { title: "status", cell: (call) => call.call_status },
  { title: "reason", cell: (call) => call.disconnection_reason ?? "-", shrinksTo: 6 },
];

/** `2026-10-31 23:59:58`, or `-` for a call that has not started. */
export function formatInstant(ms: number | undefined): string {
  return ms === undefined ? "-" : new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

/** `7s`, `3m05s`, `1h02m`, or `-` while there is none. */
export function formatDuration(ms: number | undefined): string {
  if (ms === undefined) return "-";
  const seconds = Math.round(ms / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m${pad(seconds % 60)}s`;
  return `${Math.floor(seconds / 3600)}h${pad(Math.floor(seconds / 60) % 60)}m`;
}
