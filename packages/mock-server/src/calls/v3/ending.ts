import { reasonGroup } from "@rollcall/core/v3";
import type { Dice } from "../computed/hash.js";
import type { Source } from "./source.js";

/** A reason of the present version, and how often it stands for a legacy one. */
type Share = readonly [reason: string, percent: number];

/**
 * What became of the legacy reasons: those that are gone, and those that the
 * present version tells apart. Others kept their name. The shares of each add
 * up to 100.
 */
const successors: Readonly<Record<string, readonly Share[]>> = {
  machine_detected: [
    ["voicemail_reached", 82],
    ["ivr_reached", 18],
  ],
  user_hangup: [
    ["user_hangup", 98],
    ["manual_stopped", 2],
  ],
  call_transfer: [
    ["call_transfer", 60],
    ["transfer_bridged", 40],
  ],
  concurrency_limit_reached: [
    ["concurrency_limit_reached", 70],
    ["no_valid_payment", 20],
    ["scam_detected", 10],
  ],
  dial_busy: [
    ["dial_busy", 75],
    ["user_declined", 25],
  ],
  dial_failed: [
    ["dial_failed", 50],
    ["invalid_destination", 25],
    ["telephony_provider_permission_denied", 10],
    ["telephony_provider_unavailable", 5],
    ["sip_routing_error", 10],
  ],
  dial_no_answer: [
    ["dial_no_answer", 94],
    ["marked_as_spam", 6],
  ],
  error_frontend_corrupted_payload: [["error_unknown", 100]],
  error_twilio: [["error_unknown", 100]],
};

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

/** Legacy calls that nobody answered have the status `error`. */
function statusOf(status: string, reason: string | undefined): string {
  const isOver = status === "error" || status === "ended";
  if (isOver && reasonGroup(reason) === "not_connected") {
    return "not_connected";
  }
  return status;
}
