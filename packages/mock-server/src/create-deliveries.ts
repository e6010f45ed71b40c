import type { MockOptions } from "./api/mock-options.js";
import type { BehaviourOptions } from "./behaviour-options.js";
import { entryOf } from "./calls/stored/entry.js";
import type { Workspace } from "./calls/workspace.js";
import type { LifeEvent } from "./life/life-event.js";
import type { StateKeeper } from "./state/state-keeper.js";
import type { MockClock } from "./time/clock.js";
import type { Timeline } from "./time/timeline.js";
import { Deliveries } from "./webhooks/deliveries.js";
import type {
  DeliveryOptions,
  RetryTimers,
} from "./webhooks/delivery-options.js";

type Webhooks = NonNullable<BehaviourOptions["webhooks"]>;

/** What the deliveries of a mock have to do with. */
export interface DeliveryParts {
  readonly clock: MockClock;
  readonly workspaces: readonly Workspace[];
  /** Keeps account of what is told. */
  readonly keeper: StateKeeper;
  readonly options: Pick<BehaviourOptions, "wall"> &
    Pick<MockOptions, "apiKeys" | "log">;
  /** Where retries wait, once there is one. */
  readonly timeline: () => Timeline<LifeEvent>;
}

/** The deliveries of a mock. */
export function createDeliveries(
  { key, api = "v1", ...given }: Webhooks,
  { clock, workspaces, keeper, options, timeline }: DeliveryParts,
): Deliveries {
  const keys = key === undefined ? options.apiKeys : workspaces.map(() => key);
  return new Deliveries({
    ...(api === "v3" && v3Bodies(workspaces)),
    ...given,
    ...(keys && { keys }),
    ...(options.wall && { wall: options.wall }),
    ...(options.log && { warn: options.log }),
    now: () => clock.now(),
    timers: timersOf(timeline),
    onSettled: (event) => keeper.keepSettled(event),
  });
}

/** Bodies as the present version has them. */
function v3Bodies(
  workspaces: readonly Workspace[],
): Pick<DeliveryOptions, "shape" | "callOf"> {
  return {
    shape: "call",
    callOf: (event) => v3CallOf(workspaces[event.workspace], event),
  };
}

/** What get-call answers at the instant of an event. */
function v3CallOf(workspace: Workspace | undefined, event: LifeEvent) {
  if (workspace === undefined) {
    throw new Error("A webhook tells of a call that no API key sees.");
  }
  const found = workspace.find(event.callId, event.at);
  const isComputed = typeof found === "number";
  const told = isComputed ? found : entryOf(event.call());
  return workspace.v3.viewOf(told, event.at).call;
}

function timersOf(timeline: () => Timeline<LifeEvent>): RetryTimers {
  return {
    get passed() {
      return timeline().passed;
    },
    after: (ms, callback, since) => timeline().after(ms, callback, since),
  };
}
