import { reasonGroup } from "@rollcall/core/v3";
import type { Dice } from "../computed/hash.js";
import { successors, unconnected } from "./legacy-values.js";
import type { Source } from "./view-source.js";

const transfers = new Set(["call_transfer", "transfer_bridged"]);

/** How a call ended, in the words of the present version. */
export interface V3Ending {
  readonly status: string;
  readonly reason: string | undefined;
  readonly isTransfer: boolean;
}

/** Finds the present words for how a call stands, or ended. */
export function endingOf({ call, draws, isOurs }: Source): V3Ending {
  const legacy = call.disconnection_reason ?? undefined;
  const reason = legacy && successorOf(legacy, draws.of("reason"), isOurs);
  return {
    status: statusOf(call.call_status, reason),
    reason,
    isTransfer: reason !== undefined && transfers.has(reason),
  };
}

/** A call that somebody gave gets the plainest of the successors. */
function successorOf(legacy: string, dice: Dice, isOurs: boolean): string {
  const shares = successors[legacy];
  if (shares === undefined) {
    return legacy;
  }
  let left = isOurs ? dice.below(100) : 0;
  for (const [reason, percent] of shares) {
    if (left < percent) {
      return reason;
    }
    left -= percent;
  }
  return legacy;
}

/** The legacy version has no status for calls that nobody answered. */
function statusOf(status: string, reason: string | undefined): string {
  const isOver = status === unconnected.legacy || status === "ended";
  if (isOver && reasonGroup(reason) === "not_connected") {
    return unconnected.present;
  }
  return status;
}
