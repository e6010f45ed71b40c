import type { AdminPorts } from "../admin/ports.js";
import { withAdmin } from "../admin/with-admin.js";
import { DATA_END } from "../data/data-options.js";
import type { Answerer } from "../engine/answerer.js";
import type { Engine } from "../engine/engine.js";
import type { MockOptions } from "../engine/options.js";
import { FaultSet } from "../faults/fault-set.js";
import { formatFault } from "../faults/format-fault.js";
import { parseFault } from "../faults/parse-fault.js";
import { withFaults } from "../faults/with-faults.js";
import { Journal } from "../journal/journal.js";
import { withJournal } from "../journal/with-journal.js";
import type { LifeClock } from "../life/clock.js";
import { parseRate } from "../rate-limit/parse-rate.js";
import { TokenBuckets } from "../rate-limit/token-buckets.js";
import { withRateLimit } from "../rate-limit/with-rate-limit.js";
import type { BehaviourOptions } from "./behaviour-options.js";
import { callsPort } from "./calls-port.js";
import { MockLife } from "./mock-life.js";
import { leftOffIn, StateKeeper } from "./state-keeper.js";

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
    return options.admin === false
      ? journaled
      : withAdmin(journaled, ports, options.admin);
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
