import type { ShownCall } from "../output/columns.js";

/** What can happen to a call. */
export const callEventNames = [
  "call.started",
  "call.updated",
  "call.ended",
  "call.analyzed",
] as const;

export type CallEventName = (typeof callEventNames)[number];

/** Something that happened to a call. */
export interface CallEvent {
  /** The same for the same happening, whoever finds it: tell twins by it. */
  readonly id: string;
  readonly event: CallEventName;
  readonly call_id: string;
  /** The names of the fields that changed; of `call.updated` only. */
  readonly changed?: readonly string[];
  /** The whole call, or what a webhook shows of it. */
  readonly call: ShownCall;
}
