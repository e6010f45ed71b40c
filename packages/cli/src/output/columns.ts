import { durationMs, type Timed } from "@rollcall/core";
import type { Column, Fields } from "./column.js";
import { formatDuration, formatInstant } from "./format-cells.js";
import type { Paint } from "./paint.js";
import { showValue } from "./show-value.js";
import type { TimeFormat } from "./time-format.js";

/** What is shown of a call: every version has it. */
export interface ShownCall extends Timed {
  readonly call_id: string;
  readonly agent_id: string;
  readonly start_timestamp?: number;
  readonly call_status: string;
  readonly disconnection_reason?: string;
}

/** The group of a disconnection reason, as a version of the spec has it. */
export type GroupReason = (reason: string) => string | undefined;

/**
 * What `rollcall list` shows of a call. Ids are never shortened: they are what
 * one copies.
 */
export function createCallColumns(
  times: TimeFormat,
  groupReason: GroupReason,
): readonly Column[] {
  return [
    {
      title: "call_id",
      cell: (call) => showValue(call.call_id),
    },
    {
      title: "agent_id",
      cell: (call) => showValue(call.agent_id),
      leftOutFor: ["status", "reason"],
    },
    createStartColumn(times),
    {
      title: "duration",
      cell: (call) => formatDuration(durationMs(call)),
      align: "right",
    },
    {
      title: "status",
      cell: (call) => showValue(call.call_status),
      shrinksTo: 6,
      paint: paintStatus,
    },
    {
      title: "reason",
      cell: (call) => showValue(call.disconnection_reason),
      shrinksTo: 6,
      paint: ({ disconnection_reason: reason }) => {
        return reasonPaints.get(groupReason(reason as string));
      },
    },
  ];
}

/** When a call began: shorter, it is still told to the minute. */
export function createStartColumn(times: TimeFormat): Column {
  return {
    title: `start (${times.words})`,
    cell: (call) => formatInstant(call.start_timestamp, times),
    shrinksTo: 11,
    keeps: "minute",
  };
}

/** Only what one looks for: what failed, and what goes on. */
const statusPaints = new Map<unknown, Paint>([
  ["error", "red"],
  ["ongoing", "green"],
]);

function paintStatus({ call_status: status }: Fields): Paint | undefined {
  return statusPaints.get(status);
}

const reasonPaints = new Map<unknown, Paint>([
  ["error", "red"],
  ["not_connected", "yellow"],
]);
