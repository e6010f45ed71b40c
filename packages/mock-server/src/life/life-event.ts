import type { Call } from "../calls/call.js";
import type { Stage } from "../calls/stage.js";
import type { EventSource } from "../time/event-source.js";

/** The stages that others are told of. */
export type ToldStage = Exclude<Stage, "registered">;

/** The stages that others are told of, in their order. */
export const toldStages = [
  "started",
  "ended",
  "analysed",
] as const satisfies readonly ToldStage[];

/**
 * A call enters a stage. The call is made when it is asked for, so that an
 * event that waits is small.
 */
export interface LifeEvent {
  /** Epoch milliseconds on the clock of the mock. */
  readonly at: number;
  readonly stage: ToldStage;
  readonly callId: string;
  /** The number of the API key that sees the call, from 0. */
  readonly workspace: number;
  /** The call as it is at that instant. */
  call(): Call;
}

/** Which event it is: all that is kept of it. */
export type NamedEvent = Omit<LifeEvent, "call">;

/** Where the events of calls come from. */
export type LifeSource = EventSource<LifeEvent>;

/** What tells an event apart from all others. */
export function nameOf(event: NamedEvent): string {
  const { at, stage, workspace, callId } = event;
  return `${workspace} ${stage} ${at} ${callId}`;
}
