import { reasonGroup } from "@rollcall/core";

/**
 * Whether somebody, or something, answered a call that ended for this reason.
 * The spec decides, by the group of the reason.
 */
export function hasConnected(reason: string | null | undefined): boolean {
  return reasonGroup(reason) !== "not_connected";
}
