import fc from "fast-check";
import { expect } from "vitest";
import type { Checkpoint } from "../../src/checkpoint.js";
import { windows } from "../../src/partition/index.js";
import type { Asked, BoundListApi } from "./bound-list-api.js";
import { type Call, HttpError } from "./list-api.js";

const id = (n: number) => `call_${String(n).padStart(3, "0")}`;
export const ids = (list: readonly Call[]) => list.map((call) => call.call_id);

export const calls = fc
  .array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4 }), {
    maxLength: 40,
  })
  .map((starts) =>
    starts.map(
      (start, n): Call =>
        start === null
          ? { call_id: id(n) }
          : { call_id: id(n), start_timestamp: start * 10 },
    ),
  );

/** What happens before one request is answered. */
type Event =
  | { kind: "fail"; status: number }
  | { kind: "garbage"; answer: unknown }
  | { kind: "repeat" | "expire" }
  | { kind: "insert"; start: number | null; n: number }
  | { kind: "delete" | "start"; n: number };

export const faults = fc.oneof(
  fc.record({
    kind: fc.constant("fail" as const),
    status: fc.constantFrom(429, 500),
  }),
  fc.record({
    kind: fc.constant("garbage" as const),
    answer: fc.constantFrom<unknown[]>(
      { nothing: true },
      { items: [] },
      { items: [], has_more: true },
      { items: [], has_more: "false" },
      { items: null, has_more: false },
    ),
  }),
  fc.constant({ kind: "repeat" as const }),
);
export const expiry = fc.constant({ kind: "expire" as const });
export const changes = fc.oneof(
  fc.record({
    kind: fc.constant("insert" as const),
    // Now, never, or long ago.
    start: fc.constantFrom(-1, null, 0, 50, 120),
    n: fc.nat(999),
  }),
  fc.record({ kind: fc.constant("delete" as const), n: fc.nat(39) }),
  fc.record({ kind: fc.constant("start" as const), n: fc.nat(39) }),
);
export const quiet = fc.constant(undefined);

export interface World {
  /** Deleted calls, with the start that each had. */
  readonly gone: Map<string, number | undefined>;
  readonly moved: Set<string>;
  readonly inserted: Set<string>;
}

/** Plays the events over the API; the clock counts above every start. */
export function played(
  api: BoundListApi,
  events: readonly (Event | undefined)[],
): World {
  const world: World = {
    gone: new Map(),
    moved: new Set(),
    inserted: new Set(),
  };
  const now = () => 1000 + api.requests.length;
  const change = (event: Event & { n: number }) => {
    if (event.kind === "insert") {
      const call_id = `new_${event.n}_${api.requests.length}`;
      const start = event.start === -1 ? now() : event.start;
      world.inserted.add(call_id);
      api.put(
        start === null ? { call_id } : { call_id, start_timestamp: start },
      );
      return;
    }
    const call = api.calls.get(id(event.n));
    if (call && event.kind === "delete") {
      api.calls.delete(call.call_id);
      world.gone.set(call.call_id, call.start_timestamp);
    } else if (call && call.start_timestamp === undefined) {
      api.put({ ...call, start_timestamp: now() });
      world.moved.add(call.call_id);
    }
  };
  let wasRepeated = false;
  api.script = (request) => {
    const event = events[request];
    const isRepeated = event?.kind === "repeat" && !wasRepeated;
    wasRepeated = isRepeated;
    if (isRepeated) {
      return api.staleAnswer();
    }
    switch (event?.kind) {
      case "fail":
        throw new HttpError(event.status);
      case "garbage":
        return event.answer;
      case "expire":
        api.expiredBefore = request + 1;
        return undefined;
      case "insert":
      case "delete":
      case "start":
        change(event);
        return undefined;
      default:
        return undefined;
    }
  };
  return world;
}

export interface Run {
  readonly limit: number;
  readonly prefetch: number;
  /** The process dies after so many items. */
  readonly items: number;
  readonly isParallel: boolean;
}

export const runs = fc.array(
  fc.record({
    limit: fc.integer({ min: 1, max: 7 }),
    prefetch: fc.nat(3),
    items: fc.integer({ min: 1, max: 12 }),
    isParallel: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

export interface Got {
  readonly calls: readonly Call[];
  /** The last item of each run but the last. */
  readonly lasts: readonly Call[];
}

const lastRun: Run = {
  limit: 5,
  prefetch: 1,
  items: Number.POSITIVE_INFINITY,
  isParallel: true,
};

/** Iterates to the end through errors and crashes, each run after the other. */
export async function collected(
  api: BoundListApi,
  asked: Asked,
  runs: readonly Run[],
  order?: "list" | "any",
): Promise<Got> {
  const calls: Call[] = [];
  const lasts: Call[] = [];
  let resume: Checkpoint | undefined;
  for (const [n, run] of [...runs, lastRun].entries()) {
    const { limit, prefetch, isParallel } = run;
    const partition =
      order && isParallel
        ? windows({ concurrency: 3, buffer: 4, order })
        : undefined;
    api.untold = resume && (resume.start ?? null);
    const items = api.iterate({ ...asked, limit, prefetch, resume, partition });
    let errors = 0;
    for (let count = 0; count < run.items; ) {
      try {
        const result = await items.next();
        if (result.done) {
          break;
        }
        calls.push(result.value);
        count++;
      } catch (error) {
        expect((error as { checkpoint: unknown }).checkpoint).toEqual(
          items.checkpoint,
        );
        if (++errors > 60) {
          throw new Error(`run ${n} does not get on`, { cause: error });
        }
      }
    }
    lasts.push(...calls.slice(-1));
    resume = JSON.parse(JSON.stringify(items.checkpoint));
    await items.return();
  }
  return { calls, lasts };
}
