import { reasonGroup } from "@rollcall/core";
import { legacyReasonOf } from "./v3/legacy-values.js";

/**
 * Whether somebody, or something, answered a call that ended for this reason.
 * The spec decides, by the group of the reason, of either version.
 */
export function hasConnected(reason: string | null | undefined): boolean {
  const legacy = reason && legacyReasonOf(reason);
  return reasonGroup(legacy) !== "not_connected";
}
