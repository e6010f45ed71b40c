import { durationMs, type Timed } from "@rollcall/core";
import { formatDuration, formatInstant } from "./format-cells.js";
import { keepEnd, keepMinute, type Shorten } from "./shorten.js";

/** What is shown of a call: every version has it. */
export interface ShownCall extends Timed {
  readonly call_id: string;
  readonly agent_id: string;
  readonly start_timestamp?: number;
  readonly call_status: string;
  readonly disconnection_reason?: string;
}

/** One column of the table. */
export interface Column {
  readonly title: string;
  readonly cell: (call: ShownCall) => string;
  /**
   * The fewest characters that it needs where the terminal is narrow. Without
   * it, the column is never shortened.
   */
  readonly shrinksTo?: number;
  /** Cuts a cell to a width. @default keeps its beginning */
  readonly shorten?: Shorten;
  readonly align?: "right";
  /** Titles of columns: before one of them is cut, this one is left out. */
  readonly leftOutFor?: readonly string[];
}

/**
 * What `rollcall list` shows of a call. The id is never shortened: it is what
 * one copies.
 */
export const columns: readonly Column[] = [
  {
    title: "call_id",
    cell: (call) => call.call_id,
  },
  {
    title: "agent_id",
    cell: (call) => call.agent_id,
    shrinksTo: 7,
    shorten: keepEnd,
    leftOutFor: ["status", "reason"],
  },
  {
    title: "start (UTC)",
    cell: (call) => formatInstant(call.start_timestamp),
    shrinksTo: 11,
    shorten: keepMinute,
  },
  {
    title: "duration",
    cell: (call) => formatDuration(durationMs(call)),
    align: "right",
  },
  {
    title: "status",
    cell: (call) => call.call_status,
    shrinksTo: 6,
  },
  {
    title: "reason",
    cell: (call) => call.disconnection_reason ?? "-",
    shrinksTo: 6,
  },
];
