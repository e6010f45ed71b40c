import type { BehaviourOptions } from "../behaviour-options.js";
import type { LifeParts } from "../life/mock-life.js";
import type { Timeline } from "../time/timeline.js";
import { Deliveries } from "./deliveries.js";

type Webhooks = NonNullable<BehaviourOptions["webhooks"]>;

/**
 * The deliveries of a mock, which it keeps account of. `timeline`: where
 * retries wait, once there is one.
 */
export function deliveriesOf(
  { key, ...given }: Webhooks,
  { clock, engine, keeper, options }: LifeParts,
  timeline: () => Timeline,
): Deliveries {
  const keys =
    key === undefined ? options.apiKeys : engine.workspaces.map(() => key);
  return new Deliveries({
    ...given,
    ...(keys && { keys }),
    ...(options.wall && { wall: options.wall }),
    now: () => clock.now(),
    onSettled: (event) => keeper.settled(event),
    after: (ms, callback, since) => timeline().after(ms, callback, since),
  });
}
