import type { Addresses } from "../addresses.js";
import type { Call } from "../call.js";
import type { Agent } from "../computed/agents.js";
import type { Measured } from "../computed/writer/call.js";
import type { Draws } from "./draws.js";

/** What a call of the present version is made from. */
export interface Source {
  /** The legacy call, as it is at the instant of the question. */
  readonly call: Call;
  /** The agent; absent: one of somebody else's. */
  readonly agent: Agent | undefined;
  readonly draws: Draws;
  /** Where recordings and logs that the mock makes up are said to be. */
  readonly addresses: Addresses;
  /**
   * Whether the mock made the call up. To a call that somebody gave, only what
   * every call must have is added.
   */
  readonly isOurs: boolean;
  /** What was measured in it; absent where only percentiles are known. */
  readonly measured: Measured | undefined;
}
