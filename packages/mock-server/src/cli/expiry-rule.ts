import { expiryRules } from "../api/option-rules.js";
import type { CursorExpiry } from "../api/sealed-cursors.js";
import { hasUnit, parseDuration } from "../util/duration.js";
import type { Rule } from "../util/rule.js";

const REQUESTS = /^(\d{1,15}) requests?$/;

/** How the expiry of cursors is written on a command line. */
export const expiryRule: Rule<CursorExpiry> = {
  accepts:
    'a duration such as 10m, or a number of requests such as "20 requests"',
  read: (text) => (typeof text === "string" ? readExpiry(text) : undefined),
};

function readExpiry(text: string): CursorExpiry | undefined {
  const requests = REQUESTS.exec(text)?.[1];
  if (requests !== undefined) {
    return { afterRequests: Number(requests) };
  }
  const ms = hasUnit(text) ? parseDuration(text) : undefined;
  const afterMs = expiryRules.afterMs.read(ms);
  return afterMs === undefined ? undefined : { afterMs };
}
