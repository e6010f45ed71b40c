import { durationMs } from "@rollcall/core";
import { showSafely } from "../../errors/show-safely.js";
import { formatDuration, formatInstant } from "../../output/format-cells.js";
import { utcTimes } from "../../output/time-format.js";
import type { CallEvent } from "../../watch/call-event.js";

const eventWidth = "call.analyzed".length;

/** `2026-10-31 21:28:05  call.ended     call_9bd25b39f5d16950  1m46s  user_hangup` */
export function writeEventLine(happened: CallEvent): string {
  const { event, call_id, changed = [], call } = happened;
  const parts = [
    formatInstant(call.start_timestamp, utcTimes),
    event.padEnd(eventWidth),
    call_id,
    ...describe(event, call),
    changed.join(","),
  ];
  const line = parts.filter((part) => part !== "").join("  ");
  return `${showSafely(line)}\n`;
}

function describe(
  event: CallEvent["event"],
  call: CallEvent["call"],
): string[] {
  if (event !== "call.ended") {
    return [];
  }
  return [formatDuration(durationMs(call)), call.disconnection_reason ?? "-"];
}
