import type { Partition, PartitionTools } from "../pagination/options.js";
import type { Key, Place } from "../pagination/place.js";
import type { Plan } from "../pagination/plan.js";
import { reader } from "../pagination/pointer.js";
import { checked } from "../request/value.js";
import type { ValueSpec } from "../spec/operation.js";
import { Crew } from "./crew.js";

/** How to read a list in parallel. */
export interface WindowsOptions {
  /**
   * Requests in flight at most.
   * @default 8
   */
  readonly concurrency?: number;
  /**
   * `list`: the order that was asked for. `any`: what is there first, for less
   * waiting.
   * @default "list"
   */
  readonly order?: "list" | "any";
  /**
   * Pages held at most, while others wait for their turn.
   * @default 8 times `concurrency`, or what holds 16,000 items if that is more
   */
  readonly buffer?: number;
}

const count = { type: "integer", minimum: 1 } as const;

const windowsOptions: Readonly<Record<keyof WindowsOptions, ValueSpec>> = {
  concurrency: count,
  order: { enum: ["list", "any"] },
  buffer: count,
};

const isStarted = (
  place: Place,
): place is Place & { key: Key & { start: number } } =>
  !place.floor && typeof place.key?.start === "number";

/** The last of the started calls: the oldest or, oldest first, the newest. */
function farthest(
  plan: Plan,
  { peek }: PartitionTools,
  signal: AbortSignal,
): Promise<Key | undefined> {
  // Any filter on the start leaves out what never started.
  const after =
    plan.sign < 0
      ? reader(plan.spec.window?.after ?? "")(plan.parameters)
      : undefined;
  return peek(
    plan,
    signal,
    undefined,
    plan.sign < 0 ? Number(after ?? 0) : undefined,
  );
}

/**
 * Splits the list into windows of start time and reads them in parallel: the
 * same calls, none lost, none twice.
 *
 * Calls that never started are in no window; they are read one page after the
 * other, before the windows or after them, where the list has them. A filter on
 * the start leaves them out, as it does without a partition.
 *
 * @throws InputError at once, if an option is out of bounds.
 * @example
 * ```ts
 * import { windows } from "@rollcall/core/partition";
 *
 * const calls = client.calls.iterate({ limit: 1000, partition: windows({ concurrency: 8 }) });
 * for await (const call of calls) await save(call);
 * ```
 */
export function windows(options: WindowsOptions = {}): Partition {
  checked(options, { type: "object", properties: windowsOptions });
  const { concurrency = 8, order = "list" } = options;
  return (plan, tools) => {
    const buffer =
      options.buffer ?? Math.max(8 * concurrency, 16_000 / plan.limit);
    const how = { concurrency, buffer, any: order === "any" };
    const find = (signal: AbortSignal) => farthest(plan, tools, signal);
    let crew: Crew | undefined;
    let found: Promise<Key | undefined> | undefined;
    let isDone = false;
    return async (place, signal) => {
      if (!crew && !isDone && isStarted(place)) {
        const far = (await found) ?? (await find(signal));
        if (far) {
          crew = new Crew(plan, tools, how, signal, place, far);
        }
      }
      const next = await crew?.next();
      if (next) {
        return next;
      }
      // Before the windows: until the first call that started. After them: what
      // came since.
      isDone ||= !!crew;
      const turn = crew?.tail() ?? tools.turn(plan, place, signal);
      crew = undefined;
      // Asked for beside the first page, which does not tell it. If that fails,
      // it is asked again when it is needed.
      if (!isDone && concurrency > 1) {
        found ??= find(signal).catch(() => undefined);
      }
      return turn;
    };
  };
}
