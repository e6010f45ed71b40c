import type { Answerer } from "./api/answerer.js";
import { withPreflights } from "./api/cors.js";
import type { Engine } from "./api/engine.js";
import type { MockOptions } from "./api/mock-options.js";
import type { BehaviourOptions } from "./behaviour-options.js";
import { DATA_END } from "./calls/computed/data-options.js";
import { callsPort } from "./layers/admin/calls-port.js";
import type { AdminPorts } from "./layers/admin/ports.js";
import { withAdmin } from "./layers/admin/with-admin.js";
import { FaultSet } from "./layers/faults/fault-set.js";
import { formatFault } from "./layers/faults/format-fault.js";
import { parseFault } from "./layers/faults/parse-fault.js";
import { withFaults } from "./layers/faults/with-faults.js";
import { Journal } from "./layers/journal/journal.js";
import { withJournal } from "./layers/journal/with-journal.js";
import { parseRate } from "./layers/rate-limit/parse-rate.js";
import { TokenBuckets } from "./layers/rate-limit/token-buckets.js";
import { withRateLimit } from "./layers/rate-limit/with-rate-limit.js";
import { MockLife } from "./life/mock-life.js";
import { leftOffIn, StateKeeper } from "./state/state-keeper.js";
import type { LifeClock } from "./time/clock.js";

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
  clock: LifeClock,
  options: MockOptions & BehaviourOptions,
): Behaviour {
  const restored = clock.now();
  const began = {
    at: options.at ?? (options.clock ? restored : DATA_END),
    speed: clock.speed,
  };
  const keeper = new StateKeeper(options.state, clock);
  const initialFaults = (options.faults ?? []).map(parseFault);
  const faults = new FaultSet(options.seed ?? 1, initialFaults);
  const journal = new Journal(options.journal);
  const buckets =
    options.rateLimit === undefined
      ? undefined
      : new TokenBuckets(parseRate(options.rateLimit));
  const life = new MockLife({
    engine,
    clock,
    keeper,
    options,
    from: toldIn(options) ?? restored,
  });
  life.resume(keeper.restore(engine.workspaces, restored));

  async function reset(): Promise<void> {
    life.clear();
    for (const workspace of engine.workspaces) {
      workspace.reset();
    }
    keeper.reset();
    faults.replace(initialFaults);
    buckets?.clear();
    journal.clear();
    life.deliveries?.log.clear();
    if (options.clock) {
      return;
    }
    life.timeline.setSpeed(began.speed);
    await life.set(began.at);
  }

  const timeline = {
    async advance(ms: number) {
      await life.timeline.advance(ms);
      keeper.clock(life.timeline.told);
    },
    async set(at: number) {
      await life.set(at);
      keeper.clock(life.timeline.told);
    },
    setSpeed: (speed: number) => life.timeline.setSpeed(speed),
  };
  const calls = callsPort(engine, life, keeper);
  const webhooks = life.deliveries && { webhooks: life.deliveries };
  const ports: AdminPorts = {
    clock,
    timeline,
    faults,
    journal,
    calls,
    reset,
    ...webhooks,
  };

  function wrap(next: Answerer): Answerer {
    const onFault = (_: unknown, verdict: Parameters<typeof faultName>[0]) =>
      journal.note(faultName(verdict));
    const faulty = withFaults(next, {
      set: faults,
      seed: options.seed ?? 1,
      onFault,
    });
    const onLimited = () => journal.note("rate-limit");
    const limited = buckets
      ? withRateLimit(faulty, { buckets, onLimited })
      : faulty;
    const told = () => life.timeline.told;
    const living: Answerer = (request) => {
      life.grow();
      keeper.clockNowAndThen(told);
      return limited(request);
    };
    const journaled = withJournal(living, { journal, clock });
    const open = withPreflights(journaled);
    return options.admin === false
      ? open
      : withAdmin(open, ports, options.admin);
  }

  function close(): void {
    life.timeline.stop();
    life.deliveries?.clear();
    keeper.close(life.timeline.told);
  }

  return { ...ports, life, wrap, close };
}

/**
 * Up to when an earlier mock had told all events, unless this one begins
 * elsewhere.
 */
function toldIn({
  at,
  clock,
  state,
}: MockOptions & BehaviourOptions): number | undefined {
  return at === undefined && clock === undefined && state
    ? leftOffIn(state.records)?.told
    : undefined;
}

/**
 * What the journal and the metrics call a fault: its effect, or that it was
 * only slow.
 */
function faultName({
  effect,
}: {
  effect?: Parameters<typeof formatFault>[0]["effect"];
}): string {
  return effect ? formatFault({ effect }) : "latency";
}
