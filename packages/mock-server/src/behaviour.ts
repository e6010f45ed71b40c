import type { Answerer } from "./api/answerer.js";
import type { Engine } from "./api/engine.js";
import type { MockOptions } from "./api/mock-options.js";
import type { BehaviourOptions } from "./behaviour-options.js";
import { DATA_END } from "./calls/computed/data-options.js";
import { DEFAULT_SEED } from "./defaults.js";
import { keepChanges } from "./keep-changes.js";
import type { AdminPorts } from "./layers/admin/admin-ports.js";
import { callsPort } from "./layers/admin/calls-port.js";
import { FaultSet } from "./layers/faults/fault-set.js";
import { parseFault } from "./layers/faults/parse-fault.js";
import { Journal } from "./layers/journal/journal.js";
import { parseRate } from "./layers/rate-limit/parse-rate.js";
import { TokenBuckets } from "./layers/rate-limit/token-buckets.js";
import type { Beginning } from "./life-parts.js";
import { MockLife } from "./mock-life.js";
import { lastClockIn } from "./state/last-clock.js";
import { StateKeeper } from "./state/state-keeper.js";
import type { SettableClock } from "./time/clock.js";
import { withLayers } from "./with-layers.js";

/** All that a mock is told, and does, beyond its answers. */
export type AllOptions = MockOptions & BehaviourOptions;

/** All that a mock does beyond its answers. */
export interface Behaviour extends AdminPorts {
  readonly life: MockLife;
  /** The engine's answerer within all layers. */
  wrap(next: Answerer): Answerer;
  /** Stops the clock's own steps, and closes the state. */
  close(): void;
}

/** Puts the layers and the life around an engine. */
export function createBehaviour(
  engine: Engine,
  clock: SettableClock,
  options: AllOptions,
): Behaviour {
  const beginning = beginningOf(clock, options);
  const keeper = new StateKeeper(options.state, clock);
  const buckets = bucketsIn(options);
  const life = createLife(engine, clock, keeper, options);
  keepChanges(engine, life, keeper);
  const parts = {
    engine,
    keeper,
    life,
    buckets,
    options,
    beginning,
  };
  const ports = createPorts(parts, clock);
  return {
    ...ports,
    life,
    wrap: (next) =>
      withLayers(next, {
        ports,
        life,
        buckets,
        options,
      }),
    close: () => life.close(),
  };
}

interface Parts {
  readonly engine: Engine;
  readonly keeper: StateKeeper;
  readonly life: MockLife;
  readonly buckets: TokenBuckets | undefined;
  readonly options: AllOptions;
  readonly beginning: Beginning;
}

/** What the admin API, and a test, show and change. */
function createPorts(parts: Parts, clock: SettableClock): AdminPorts {
  const { engine, keeper, life, options } = parts;
  const faults = faultsIn(options);
  const journal = new Journal(options.journal);
  const { deliveries } = life;
  return {
    clock,
    timeline: timelineOf(life),
    faults,
    journal,
    calls: callsPort(engine, life, keeper),
    reset: () => reset(parts, faults, journal),
    ...(deliveries && { webhooks: deliveries }),
  };
}

/** Takes everything back to how the mock began. */
async function reset(
  { engine, keeper, life, buckets, options, beginning }: Parts,
  faults: FaultSet,
  journal: Journal,
): Promise<void> {
  life.clear();
  for (const workspace of engine.workspaces) {
    workspace.reset();
  }
  keeper.reset();
  faults.replace(initialFaults(options));
  buckets?.clear();
  journal.clear();
  life.deliveries?.log.clear();
  // A clock of somebody else's is not ours to set back.
  if (!options.clock) {
    await life.restart(beginning);
  }
}

/** How the clock was, to go back there. */
function beginningOf(clock: SettableClock, options: AllOptions): Beginning {
  const plain = options.clock ? clock.now() : DATA_END;
  return {
    at: options.at ?? plain,
    speed: clock.speed,
  };
}

function faultsIn(options: AllOptions): FaultSet {
  return new FaultSet(options.seed ?? DEFAULT_SEED, initialFaults(options));
}

function initialFaults({ faults = [] }: AllOptions) {
  return faults.map(parseFault);
}

function bucketsIn({ rateLimit }: AllOptions): TokenBuckets | undefined {
  if (rateLimit === undefined) {
    return undefined;
  }
  return new TokenBuckets(parseRate(rateLimit));
}

/** The life of a mock, which goes on where an earlier one left off. */
function createLife(
  engine: Engine,
  clock: SettableClock,
  keeper: StateKeeper,
  options: AllOptions,
): MockLife {
  const now = clock.now();
  const from = readHappenedUpTo(options) ?? now;
  const life = new MockLife({
    engine,
    clock,
    keeper,
    options,
    from,
  });
  life.resume(keeper.restore(engine.workspaces, now));
  return life;
}

/**
 * Reads from the state up to when all events happened in the earlier mock;
 * `undefined` without a state, or if this mock is given a time of its own.
 */
function readHappenedUpTo({
  at,
  clock,
  state,
}: AllOptions): number | undefined {
  if (at !== undefined) {
    return undefined;
  }
  if (clock !== undefined) {
    return undefined;
  }
  if (!state) {
    return undefined;
  }
  return lastClockIn(state.records)?.happenedUpTo;
}

function timelineOf(life: MockLife): AdminPorts["timeline"] {
  return {
    advance: (ms) => life.advance(ms),
    set: (at) => life.set(at),
    setSpeed: (speed) => life.timeline.setSpeed(speed),
  };
}
