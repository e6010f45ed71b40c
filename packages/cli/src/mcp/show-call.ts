import { durationMs } from "@rollcall/core";
import { toInstant } from "../fleet/read-field.js";
import type { ShownCall } from "../output/columns.js";
import { cleanValue } from "./clean-value.js";
import type { PlainFields } from "./plain-fields.js";
import type { Redaction } from "./redaction.js";

/**
 * A call as models see it: with its start in words beside the API's number, and
 * with its length, which the legacy version leaves to its readers.
 */
export function showCall(call: ShownCall, { redact }: Redaction): PlainFields {
  const redacted = redact(call);
  const shown: Record<string, unknown> = {
    ...cleanValue(redacted),
  };
  const start = toInstant(call.start_timestamp);
  if (start !== undefined) {
    const date = new Date(start);
    shown.started_at = date.toISOString();
  }
  const duration = durationMs(call);
  if (duration !== undefined) {
    shown.duration_ms = duration;
  }
  return shown;
}
