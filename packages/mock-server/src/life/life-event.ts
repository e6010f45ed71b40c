/** A call as the API writes it. */
export type CallRecord = Readonly<Record<string, unknown>> & {
  readonly call_id: string;
};

/** When a call enters each stage of its life, in epoch milliseconds. */
export interface LifeInstants {
  readonly registered: number;
  /** Absent: it never connects. */
  readonly started?: number | undefined;
  readonly ended: number;
  /** Absent: it is never analysed. */
  readonly analysed?: number | undefined;
}

/** The stages of a life that others are told of. */
export type Stage = "started" | "ended" | "analysed";

/**
 * A call enters a stage. The record is made when it is asked for, so that an
 * event that waits is small.
 */
export interface LifeEvent {
  /** Epoch milliseconds on the clock of the mock. */
  readonly at: number;
  readonly stage: Stage;
  readonly callId: string;
  /** The number of the API key that sees the call, from 0. */
  readonly workspace: number;
  /** The call as it is at that instant. */
  record(): CallRecord;
}

/** Where events come from, in the order of their time. */
export interface LifeSource {
  /** The instant of the next event; infinite when there is none. */
  peek(): number;
  /** Takes the next event. Only after a finite `peek`. */
  take(): LifeEvent;
  /** Goes on from here: the next event is the first one after `at`. */
  seek(at: number): void;
}
