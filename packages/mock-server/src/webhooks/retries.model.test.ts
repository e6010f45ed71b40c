import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClockMove, ClockMover } from "../../test/support/clock-moves.js";
import { manualWall } from "../../test/support/manual-wall.js";
import { smallRecord } from "../../test/support/small-calls.js";
import { toldStages } from "../life/life-event.js";
import { createClock } from "../time/clock.js";
import { Timeline } from "../time/timeline.js";
import { Deliveries } from "./deliveries.js";

const start = Date.UTC(2024, 0, 1);
const delays = [1_000, 2_000, 4_000];
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Lets go of everything that is under way, without real time passing. */
async function turns(): Promise<void> {
  for (let n = 0; n < 10; n++) {
    await turn();
  }
}

/**
 * A receiver that takes each event after so many refusals. When attempts come is
 * noted where they are signed: a clock that is moved step by step goes on while
 * they are under way.
 */
function receiver(refusals: readonly number[], passed: () => number) {
  const attempts = new Map<string, number[]>();
  const nameIn = (body: string) => {
    const { event, data } = JSON.parse(body);
    return `${data.call_id} ${event}`;
  };
  const sign = async (body: unknown) => {
    const name = nameIn(String(body));
    attempts.set(name, [...(attempts.get(name) ?? []), passed()]);
    return "v=0,d=0";
  };
  const fetch = async (_url: unknown, init?: RequestInit) => {
    const at = attempts.get(nameIn(String(init?.body))) ?? [];
    const isTaken = at.length > refusalsOf(at, attempts, refusals);
    return new Response(null, { status: isTaken ? 204 : 503 });
  };
  return { attempts, fetch, sign };
}

describe("the retries of webhooks", () => {
  it("come each once, at their distance and in the order of the call, however the clock is moved", async () => {
    const property = fc.asyncProperty(
      fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }),
      fc.array(anyClockMove, { maxLength: 20 }),
      async (refusals, moves) => {
        const wall = manualWall(start, turns);
        const clock = createClock({ at: start, wall: wall.now });
        const { attempts, fetch, sign } = receiver(refusals, () => line.passed);
        const deliveries: Deliveries = new Deliveries({
          url: "http://receiver.test/",
          fetch,
          wall,
          sign,
          now: clock.now,
          timers: {
            get passed(): number {
              return line.passed;
            },
            after: (ms, callback, since) => line.after(ms, callback, since),
          },
        });
        const line: Timeline<unknown> = new Timeline({
          clock,
          sources: [],
          onEvent: () => {},
          gate: deliveries,
          wall,
        });
        const mover = new ClockMover(line, wall, clock.now);
        for (const callId of ["a", "b"]) {
          for (const stage of toldStages) {
            const life = { registered: 0, started: 1, ended: 2 };
            const call = () => smallRecord(callId, life);
            deliveries.push({ at: start, stage, callId, workspace: 0, call });
          }
        }
        await wall.pass(0);
        for (const move of moves) {
          await mover.move(move);
          for (const at of attempts.values()) {
            expect(
              nextDue(at, refusalsOf(at, attempts, refusals)),
            ).toBeGreaterThan(mover.passed);
          }
        }
        for (let n = 0; n < 6; n++) {
          await mover.move({ kind: "speed", speed: 0 });
          await mover.move({ kind: "advance", ms: 10_000 });
        }

        expect(deliveries.pending).toBe(0);
        expect(attempts.size).toBe(6);
        for (const at of attempts.values()) {
          const wanted = refusalsOf(at, attempts, refusals);
          expect(at).toHaveLength(Math.min(wanted, 3) + 1);
          for (const [n, delay] of delays.entries()) {
            const gap = (at[n + 1] ?? Number.POSITIVE_INFINITY) - (at[n] ?? 0);
            expect(gap).toBeGreaterThanOrEqual(delay);
          }
        }
        for (const callId of ["a", "b"]) {
          const ofCall = [...attempts].filter(([name]) =>
            name.startsWith(callId),
          );
          expect(ofCall.map(([name]) => name.split(" ")[1])).toEqual([
            "call_started",
            "call_ended",
            "call_analyzed",
          ]);
          const instants = ofCall.flatMap(([, at]) => at);
          expect(instants).toEqual([...instants].sort((x, y) => x - y));
        }
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

function refusalsOf(
  at: readonly number[],
  attempts: ReadonlyMap<string, number[]>,
  refusals: readonly number[],
): number {
  return refusals[[...attempts.values()].indexOf(at as number[])] ?? 0;
}

/** When the next attempt of an event is due; infinite when there is none. */
function nextDue(at: readonly number[], wanted: number): number {
  const delay = delays[at.length - 1];
  const isTaken = at.length > wanted;
  return isTaken || delay === undefined
    ? Number.POSITIVE_INFINITY
    : (at.at(-1) ?? 0) + delay;
}
