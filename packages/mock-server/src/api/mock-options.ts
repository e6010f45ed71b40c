import type { Call } from "../calls/call.js";
import type { DataOptions } from "../calls/computed/data-options.js";
import type { MockClock } from "../time/clock.js";
import type { Log } from "../util/log-entry.js";
import type { Answerer } from "./answerer.js";
import type { Engine } from "./engine.js";
import type { RangeEnd } from "./filters/range-end.js";
import type { CursorExpiry } from "./sealed-cursors.js";

/**
 * A layer around an answerer (faults, limits, a journal): takes one, gives one
 * back.
 */
export type Layer = (next: Answerer, engine: Engine) => Answerer;

/** What a mock can be told. Every option has a default. */
export interface MockOptions extends Omit<DataOptions, "count" | "mediaBase"> {
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
   * The API keys that are accepted. Each key sees data of its own; the first
   * sees what the plain seed gives. @default any bearer is accepted, and all
   * see the same data
   */
  readonly apiKeys?: readonly string[];
  /**
   * Whether the upper end of a range filter (`bt`) of the present version
   * belongs to the range: the API does not document it. @default "inclusive"
   */
  readonly rangeEnd?: RangeEnd;
  /**
   * When the `pagination_key`s of the present version's list expire. Every
   * further request with one that has is answered with 400. @default never
   */
  readonly cursorExpiry?: CursorExpiry;
  /** The largest page, in calls. @default 1000 */
  readonly maxLimit?: number;
  /**
   * Serves what `recording_url`, `public_log_url` and their like name, under
   * `/media/`. A text is the address below which clients find the mock, such as
   * "https://api.retellai.com" behind MSW; with `true`, that is where it
   * listens, or "https://mock.invalid" without a server. @default false: they
   * name addresses at which nobody answers
   */
  readonly media?: boolean | string;
  /**
   * Answers 400 to unknown parameters, and unknown fields of a body, instead of
   * ignoring them. @default false
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
