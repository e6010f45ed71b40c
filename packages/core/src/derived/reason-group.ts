import { disconnectionReasonGroups } from "../generated/enums.js";

/**
 * The groups of disconnection reasons that the spec knows, and `unknown` for a
 * reason that is newer than the spec.
 */
export type ReasonGroup =
  | (typeof disconnectionReasonGroups)[keyof typeof disconnectionReasonGroups]
  | "unknown";

const groups: ReadonlyMap<string, ReasonGroup> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(disconnectionReasonGroups),
);

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
  if (typeof reason !== "string") {
    return undefined;
  }
  return groups.get(reason) ?? "unknown";
}
