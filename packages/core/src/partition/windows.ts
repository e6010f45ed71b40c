import type { Partition } from "../pagination/partition.js";
import {
  type PageReader,
  sealPartition,
} from "../pagination/partition-tools.js";
import { checkValue } from "../request/check-value.js";
import type { ValueSpec } from "../spec/operation.js";
import { WindowedList } from "./windowed-list.js";

/** How to read a list in parallel. */
export interface WindowsOptions {
  /**
   * Requests in flight at most, up to 100. More would gain nothing: the work of
   * this process for each page grows with it.
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

const count = {
  type: "integer",
  minimum: 1,
} as const;

const properties: Readonly<Record<keyof WindowsOptions, ValueSpec>> = {
  concurrency: { ...count, maximum: 100 },
  order: { enum: ["list", "any"] },
  buffer: count,
};

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
  const spec: ValueSpec = {
    type: "object",
    properties,
  };
  checkValue(options, spec, "", "body");
  const { concurrency = 8, order = "list" } = options;
  const isAnyOrder = order === "any";
  return sealPartition((list): PageReader => {
    const { pageSize } = list.plan;
    const windowed = new WindowedList(list, {
      concurrency,
      buffer: options.buffer ?? defaultBuffer(concurrency, pageSize),
      isAnyOrder,
    });
    return (position) => windowed.readPage(position);
  });
}

/** More pages where they are small: they cost less, and save requests. */
function defaultBuffer(concurrency: number, pageSize: number): number {
  return Math.max(8 * concurrency, 16_000 / pageSize);
}
