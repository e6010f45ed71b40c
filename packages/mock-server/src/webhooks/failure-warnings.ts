import type { Log } from "../util/log-entry.js";
import { isTaken } from "./delivery-outcome.js";
import type { AttemptResult } from "./post-event.js";

const MOST_KINDS = 50;

/**
 * Warns of attempts that fail: once of each kind, for a receiver that is down
 * fails all the time.
 */
export function failureWarnings(
  shownUrl: string,
  warn: Log,
): (result: AttemptResult) => void {
  const known = new Set<string>();
  return (result) => {
    const kind = kindOf(result);
    if (isTaken(result)) {
      return;
    }
    if (known.has(kind)) {
      return;
    }
    if (known.size >= MOST_KINDS) {
      return;
    }
    known.add(kind);
    warn({
      level: "warn",
      event: "webhook-failure",
      message: `webhooks to ${shownUrl} fail: ${kind}; this is said once`,
      url: shownUrl,
      reason: kind,
    });
  };
}

function kindOf(result: AttemptResult): string {
  if (result.kind === "answered") {
    return `the receiver answers ${result.status}`;
  }
  return result.reason;
}
