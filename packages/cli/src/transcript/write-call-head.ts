import { durationMs } from "@rollcall/core";
import { showSafely } from "../errors/show-safely.js";
import type { ShownCall } from "../output/columns.js";
import { formatDuration, formatInstant } from "../output/format-cells.js";
import { utcTimes } from "../output/time-format.js";

/** One line of what a call is: id, start, duration, how it ended. */
export function writeCallHead(call: ShownCall): string {
  const { call_status, disconnection_reason: reason } = call;
  const ended = reason ? `${call_status} (${reason})` : call_status;
  const parts = [
    call.call_id,
    `${formatInstant(call.start_timestamp, utcTimes)} UTC`,
    formatDuration(durationMs(call)),
    ended,
  ];
  return showSafely(parts.join("  "));
}
