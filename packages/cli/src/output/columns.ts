import { type Call, durationMs } from "@rollcall/core";

/** One column of the table. */
export interface Column {
  readonly title: string;
  readonly cell: (call: Call) => string;
  /**
   * How few characters it can do with where the terminal is narrow; absent: it
   * is never shortened.
   */
  readonly shrinksTo?: number;
  /** Cuts a cell to a width. @default keeps its beginning */
  readonly shorten?: (text: string, width: number) => string;
  readonly align?: "right";
}

/**
 * What `rollcall list` shows of a call. The id is never shortened: it is what
 * one copies.
 */
export const columns: readonly Column[] = [
  { title: "call_id", cell: (call) => call.call_id },
  {
    title: "agent_id",
    cell: (call) => call.agent_id,
    shrinksTo: 7,
    shorten: keepEnd,
  },
  {
    title: "start (UTC)",
    cell: (call) => formatInstant(call.start_timestamp),
    shrinksTo: 11,
    shorten: toMinute,
  },
  {
    title: "duration",
    cell: (call) => formatDuration(durationMs(call)),
    align: "right",
  },
  { title: "status", cell: (call) => call.call_status, shrinksTo: 6 },
  {
    title: "reason",
    cell: (call) => call.disconnection_reason ?? "-",
    shrinksTo: 6,
  },
];

/** Keeps as much of the beginning as fits. */
export const keepStart = (text: string, width: number): string =>
  `${text.slice(0, Math.max(0, width - 1))}…`;

/** Ids differ in their end. */
function keepEnd(text: string, width: number): string {
  return `…${text.slice(text.length - width + 1)}`;
}

/** `10-31 23:59` of `2026-10-31 23:59:58`. */
function toMinute(text: string): string {
  return text.slice(5, 16);
}

/** `2026-10-31 23:59:58`, or `-` for a call that has not started. */
export function formatInstant(ms: number | undefined): string {
  return ms === undefined
    ? "-"
    : new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

/** `7s`, `3m05s`, `1h02m`, or `-` while there is none. */
export function formatDuration(ms: number | undefined): string {
  if (ms === undefined) {
    return "-";
  }
  const seconds = Math.round(ms / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  if (seconds < 60) {
    return `${seconds}s`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)}m${pad(seconds % 60)}s`;
  }
  return `${Math.floor(seconds / 3600)}h${pad(Math.floor(seconds / 60) % 60)}m`;
}
