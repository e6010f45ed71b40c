import { durationMs } from "@rollcall/core";
import { showSafely } from "../errors/show-safely.js";
import type { ShownCall } from "../output/columns.js";
import { formatDuration, formatInstant } from "../output/format-cells.js";
import { utcTimes } from "../output/time-format.js";

/** One line of what a call is: id, start, duration, how it ended. */
export function writeCallHead(call: ShownCall): string {
  const start = formatInstant(call.start_timestamp, utcTimes);
  const length = durationMs(call);
  const parts = [
    call.call_id,
    `${start} UTC`,
    formatDuration(length),
    writeEnd(call),
  ];
  const line = parts.join("  ");
  return showSafely(line);
}

function writeEnd(call: ShownCall): string {
  const { call_status: status, disconnection_reason: reason } = call;
  if (!reason) {
    return status;
  }
  return `${status} (${reason})`;
}
