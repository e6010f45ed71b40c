import {
  type Checkpoint,
  type Client,
  RollcallError,
  type WalkCallsOptions,
} from "@rollcall/core";
import { windows } from "@rollcall/core/partition";
import fc from "fast-check";
import type { Row } from "./service.js";

/** How many runs each model gets; `ROLLCALL_FUZZ_RUNS=20000` for a soak. */
export const RUNS = Number(process.env.ROLLCALL_FUZZ_RUNS ?? 100);

export interface Leg {
  readonly limit: number;
  readonly prefetch: number;
  /** The process dies after so many calls. */
  readonly items: number;
  readonly maxRetries: number;
  readonly partition:
    | { concurrency: number; order: "list" | "any"; buffer: number }
    | undefined;
}

export const partitions = fc.record({
  concurrency: fc.integer({ min: 1, max: 6 }),
  order: fc.constantFrom("list" as const, "any" as const),
  buffer: fc.integer({ min: 1, max: 12 }),
});

export const legsOf = (
  partition: fc.Arbitrary<Leg["partition"]>,
): fc.Arbitrary<Leg[]> =>
  fc.array(
    fc.record({
      limit: fc.integer({ min: 1, max: 7 }),
      prefetch: fc.nat(3),
      items: fc.integer({ min: 1, max: 15 }),
      maxRetries: fc.nat(2),
      partition,
    }),
    { minLength: 1, maxLength: 5 },
  );

export const serial = fc.constant(undefined);

/** What one leg is asked to do. */
export interface Question {
  readonly filter_criteria?: WalkCallsOptions["filter_criteria"] | undefined;
  readonly sort_order?: WalkCallsOptions["sort_order"] | undefined;
  readonly snapshot?: boolean;
}

/**
 * Walks the list to its end through errors and crashes: each leg but the last
 * dies after some calls, and the next one goes on from its checkpoint, that
 * went through JSON, in another client.
 */
export async function walked(
  create: () => Client,
  question: Question,
  legs: readonly Leg[],
  onCrash: () => void = () => {},
): Promise<Row[]> {
  const got: Row[] = [];
  let resume: Checkpoint | undefined;
  const last = legs.at(-1) as Leg;
  for (const leg of [...legs, { ...last, items: 1 / 0 }]) {
    const { limit, prefetch, maxRetries, partition } = leg;
    const calls = create().calls.iterate({
      ...(question as WalkCallsOptions),
      limit,
      prefetch,
      maxRetries,
      resume,
      partition: partition && windows(partition),
    });
    let errors = 0;
    for (let count = 0; count < leg.items; ) {
      try {
        const { done, value } = await calls.next();
        if (done) {
          break;
        }
        got.push(value as Row);
        count++;
      } catch (error) {
        if (!(error instanceof RollcallError)) {
          throw new Error("An error of another kind", { cause: error });
        }
        const { checkpoint } = error as { checkpoint?: Checkpoint };
        if (JSON.stringify(checkpoint) !== JSON.stringify(calls.checkpoint)) {
          throw new Error(`An error without the checkpoint: ${error.name}`, {
            cause: error,
          });
        }
        if (++errors > 80) {
          throw new Error("It does not get on", { cause: error });
        }
      }
    }
    resume = JSON.parse(JSON.stringify(calls.checkpoint));
    await calls.return();
    onCrash();
  }
  return got;
}
