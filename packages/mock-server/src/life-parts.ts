import type { Engine } from "./api/engine.js";
import type { MockOptions } from "./api/mock-options.js";
import type { BehaviourOptions } from "./behaviour-options.js";
import type { StateKeeper } from "./state/state-keeper.js";
import type { SettableClock } from "./time/clock.js";

/** What a mock's life is made of. */
export interface LifeParts {
  /** What lies before this instant is past, in epoch milliseconds. */
  readonly from: number;
  readonly engine: Engine;
  readonly clock: SettableClock;
  readonly keeper: StateKeeper;
  readonly options: LifeOptions;
}

/** What the options of a mock say about its life. */
interface LifeOptions
  extends Pick<BehaviourOptions, "webhooks" | "wall">,
    Pick<MockOptions, "seed" | "apiKeys" | "log"> {}

/** How a clock began. */
export interface Beginning {
  readonly at: number;
  readonly speed: number;
}
