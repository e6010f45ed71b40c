import type { Call } from "../calls/call.js";
import type { DataOptions } from "../calls/computed/data-options.js";
import type { Log } from "../layers/log/log.js";
import type { MockClock } from "../time/clock.js";
import type { Answerer } from "./answerer.js";
import type { Engine } from "./engine.js";

/**
 * A layer around an answerer (faults, limits, a journal): takes one, gives one
 * back.
 */
export type Layer = (next: Answerer, engine: Engine) => Answerer;

/** What a mock can be told. Every option has a default. */
export interface MockOptions extends Omit<DataOptions, "count"> {
  /**
   * How many calls there are, from 0 to a billion, those that never started
   * included. @default 10000, or 0 with `data`
   */
  readonly calls?: number;
  /**
   * Calls of your own, for the first workspace, beside or in place of generated
   * ones.
   */
  readonly data?: readonly Call[];
  /**
   * The keys that are accepted; each sees data of its own, the first the plain
   * seed's. Without any, every bearer will do, and all see the same.
   */
  readonly apiKeys?: readonly string[];
  /** The largest page, in calls. @default 1000 */
  readonly maxLimit?: number;
  /**
   * Answers 400 to unknown parameters instead of ignoring them. @default false
   */
  readonly strict?: boolean;
  /**
   * What time it is. @default a clock that stands still at the end of the data
   */
  readonly clock?: MockClock;
  /** Layers around the engine, the outermost first. @default [] */
  readonly layers?: readonly Layer[];
  /**
   * How many bytes of written calls are kept for the next page. @default 32 MiB
   */
  readonly cacheBytes?: number;
  /** Where warnings go. @default nowhere */
  readonly log?: Log;
}
