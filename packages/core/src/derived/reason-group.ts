import { disconnectionReasonGroups } from "../generated/enums.js";
import { groupOf } from "./group-of.js";

/**
 * The groups of disconnection reasons that the spec knows, and `unknown` for a
 * reason that is newer than the spec.
 */
export type ReasonGroup =
  | (typeof disconnectionReasonGroups)[keyof typeof disconnectionReasonGroups]
  | "unknown";

/**
 * The group of a disconnection reason: few enough for a chart, and steady while
 * the reasons grow.
 *
 * @returns `unknown` for a reason that this version does not know, `undefined`
 * where there is none (yet), or something that is no text.
 * @example
 * ```ts
 * reasonGroup("dial_busy"); // => "not_connected"
 * reasonGroup("a_reason_of_tomorrow"); // => "unknown"
 * ```
 */
export function reasonGroup(reason: string): ReasonGroup;
export function reasonGroup(
  reason: string | null | undefined,
): ReasonGroup | undefined;
export function reasonGroup(
  reason: string | null | undefined,
): ReasonGroup | undefined {
  return groupOf<ReasonGroup>(disconnectionReasonGroups, reason);
}
