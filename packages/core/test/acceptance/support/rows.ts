import fc from "fast-check";
import type { Row } from "./service.js";

export const idOf = (n: number): string => `call_${String(n).padStart(3, "0")}`;

/** Calls one to a millisecond, the higher the number the newer. */
export const started = (count: number, first = 1_000): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    call_id: idOf(n),
    agent_id: "a",
    start_timestamp: first + n,
  }));

/** Lists full of ties, of gaps, and of calls that never started. */
export const lists = (
  starts: fc.Arbitrary<number | null>,
  maxLength: number,
): fc.Arbitrary<Row[]> =>
  fc
    .array(
      fc.tuple(starts, fc.constantFrom("a", "b", "c"), fc.option(fc.nat(20))),
      { maxLength },
    )
    .chain((all) =>
      fc
        .shuffledSubarray(
          all.map((_, n) => n),
          { minLength: all.length },
        )
        .map((order) => ({ all, order })),
    )
    .map(({ all, order }) =>
      all.map(([start, agent_id, length], n): Row => {
        const call_id = idOf(order[n] as number);
        if (start === null) {
          return { call_id, agent_id };
        }
        const end = length === null ? {} : { end_timestamp: start + length };
        return { call_id, agent_id, start_timestamp: start, ...end };
      }),
    );
