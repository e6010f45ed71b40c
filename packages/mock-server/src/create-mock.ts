import { createEngine } from "./api/create-engine.js";
import { createFetch } from "./api/create-fetch.js";
import type { Engine } from "./api/engine.js";
import type { Layer, MockOptions } from "./api/mock-options.js";
import { type Behaviour, createBehaviour } from "./behaviour.js";
import type { BehaviourOptions } from "./behaviour-options.js";
import { DATA_END } from "./calls/computed/data-options.js";
import { checkFaults, checkMockOptions } from "./check-mock-options.js";
import type { CallsPort } from "./layers/admin/admin-ports.js";
import { parseFault } from "./layers/faults/parse-fault.js";
import {
  filterRules,
  type JournalEntry,
  type JournalFilter,
  presentJournal,
} from "./layers/journal/present-journal.js";
import { lastClockIn } from "./state/last-clock.js";
import { createClock, type SettableClock } from "./time/clock.js";
import { requireRules } from "./util/rule.js";
import type { DeliveryLog } from "./webhooks/delivery-log.js";

/** Everything that a mock can be told. */
export interface CreateMockOptions extends MockOptions, BehaviourOptions {}

/**
 * A mock of the calls API: an engine, a `fetch` that asks it, and what a test
 * moves and looks at.
 */
export interface Mock extends Engine {
  /**
   * Answers as the API would, without a network: give it to a client in place
   * of `fetch`.
   */
  readonly fetch: typeof fetch;
  /** Adds, edits and removes calls. */
  readonly calls: CallsPort;
  /** The webhooks that were sent; `undefined` when the mock sends none. */
  readonly deliveries: DeliveryLog | undefined;
  /**
   * Moves the clock on; settles when all that lies between has happened,
   * webhooks included.
   */
  advance(ms: number): Promise<void>;
  /** Sets the clock, in epoch milliseconds; nothing happens in between. */
  setClock(at: number): Promise<void>;
  /**
   * Lets the clock run: seconds of its time in one of real time; 0 stops it.
   */
  setSpeed(speed: number): void;
  /**
   * Puts these faults in force instead of all others. Throws a `RangeError` that
   * says what is accepted.
   */
  setFaults(faults: readonly string[]): void;
  /** The requests that were made, newest first. */
  requests(filter?: JournalFilter): JournalEntry[];
  /** Takes everything back to how the mock began. */
  reset(): Promise<void>;
  /** Stops the clock, and closes the state. */
  close(): void;
}

/**
 * Makes a mock of the calls API that runs wherever JavaScript runs.
 *
 * @throws RangeError for an option that no mock has, or that makes no sense.
 * @example
 * ```ts
 * const mock = createMock({ seed: 7, calls: 250, faults: ["status=503;first=1"] });
 * const headers = { authorization: "Bearer any" };
 * const answer = await mock.fetch("http://mock/list-calls?limit=3", { headers });
 * answer.status; // => 503
 * mock.requests({ status: 503 }).length; // => 1
 * ```
 */
export function createMock(options: CreateMockOptions = {}): Mock {
  checkMockOptions(options);
  const clock = clockOf(options);
  let behaviour: Behaviour | undefined;
  const layer: Layer = (next, engine) => {
    behaviour = createBehaviour(engine, clock, options);
    return behaviour.wrap(next);
  };
  const engine = createEngine({
    ...options,
    clock,
    layers: [...(options.layers ?? []), layer],
  });
  if (behaviour === undefined) {
    throw new Error("The engine left a layer out.");
  }
  return {
    ...engine,
    fetch: createFetch(engine.answer),
    ...controls(behaviour),
  };
}

function controls(behaviour: Behaviour): Omit<Mock, keyof Engine | "fetch"> {
  const { timeline, faults, journal, calls, life, reset, close } = behaviour;
  return {
    calls,
    deliveries: life.deliveries?.log,
    advance: timeline.advance,
    setClock: timeline.set,
    setSpeed: timeline.setSpeed,
    setFaults(texts) {
      checkFaults(texts);
      faults.replace(texts.map(parseFault));
    },
    requests(filter = {}) {
      requireRules(filter, filterRules, "requests.");
      return presentJournal(journal, filter);
    },
    reset: async () => reset(),
    close,
  };
}

function clockOf({
  clock,
  at,
  speed,
  perMinute,
  state,
  wall,
}: CreateMockOptions): SettableClock {
  if (clock) {
    return makeSettable(clock);
  }
  const kept = state && lastClockIn(state.records)?.at;
  const real = wall && { wall: wall.now };
  return createClock({
    at: at ?? kept ?? DATA_END,
    speed: speed ?? (perMinute ? 1 : 0),
    ...real,
  });
}

/**
 * Makes a settable clock of the caller's. If the caller's clock cannot be set,
 * the mock only reads it, and refuses to set it.
 */
function makeSettable(clock: NonNullable<MockOptions["clock"]>): SettableClock {
  if ("set" in clock && "setSpeed" in clock) {
    return clock as SettableClock;
  }
  const refuse = () => {
    throw new RangeError(
      "This mock was given a clock of its own: set that one.",
    );
  };
  return {
    now: () => clock.now(),
    speed: 0,
    set: refuse,
    setSpeed: refuse,
  };
}
