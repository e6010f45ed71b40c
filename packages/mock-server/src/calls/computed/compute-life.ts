import type { Life } from "../stage.js";
import type { Ending } from "./endings.js";

/** From the registration of a call to its start, or its attempt. */
const SHORTEST_LEAD = 400;
const LEAD_SPREAD = 2_600;

const FASTEST_ANALYSIS = 4_000;
const ANALYSIS_SPREAD = 50_000;

/** No analysis takes longer than this, in milliseconds. */
export const SLOWEST_ANALYSIS = 60_000;

/** What decides when a computed call enters its stages. */
export interface LifeFacts {
  readonly ending: Ending;
  readonly start: number;
  /** From start to end, in milliseconds. */
  readonly duration: number;
  /** How long it was tried when it never connected, in milliseconds. */
  readonly attempt: number;
  /** Draws what is between the stages. */
  readonly bits: number;
}

/**
 * When a computed call enters each stage of its life. One that never connects
 * is given up at its start, and was tried before.
 */
export function computeLife(facts: LifeFacts): Life {
  const { ending, start, duration, attempt, bits } = facts;
  const lead = SHORTEST_LEAD + (bits % LEAD_SPREAD);
  const registered = start - lead;
  const ended = start + duration;
  if (!ending.connected) {
    return {
      registered: registered - attempt,
      ended,
    };
  }
  if (!ending.spoken) {
    return {
      registered,
      started: start,
      ended,
    };
  }
  const analysis = FASTEST_ANALYSIS + ((bits >>> 12) % ANALYSIS_SPREAD);
  return {
    registered,
    started: start,
    ended,
    analysed: ended + analysis,
  };
}
