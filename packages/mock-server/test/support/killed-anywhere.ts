import { describe, expect, it } from "vitest";
import type { StateRecord } from "../../src/state/state-store.js";
import {
  advance,
  type Living,
  memory,
  names,
  started,
  until,
} from "./kept-state.js";
import { dial } from "./living.js";

/**
 * Lives on in real time: all that happens until then, and a little of what
 * comes next.
 */
async function pass({ mock, wall }: Living): Promise<void> {
  mock.setSpeed(1);
  await wall.pass(until - mock.clock.now() + 1);
  mock.setSpeed(0);
}

/** What the records say was told before the kill. */
function settledIn(records: readonly StateRecord[]): string[] {
  const event = {
    started: "call_started",
    ended: "call_ended",
    analysed: "call_analyzed",
  };
  return records.flatMap((record) =>
    record.change === "settled" ? [`${event[record.stage]} ${record.id}`] : [],
  );
}

/** After how many more records the mock is killed again, by its clock. */
interface Strides {
  readonly moved: number;
  readonly running: number;
  readonly ofTwoKeys: number;
}

/** Kills a mock after each so many records that it wrote. */
export function describeKilledAnywhere(strides: Strides): void {
  describe("webhooks of a mock that keeps its state", () => {
    it.each([
      {
        clock: "moved by hand",
        liveOn: advance,
        options: {},
        every: strides.moved,
      },
      {
        clock: "that runs",
        liveOn: pass,
        options: { perMinute: 4 },
        every: strides.running,
      },
      {
        clock: "of two keys",
        liveOn: advance,
        options: { apiKeys: ["any", "other"], perMinute: 4 },
        every: strides.ofTwoKeys,
      },
    ])(
      "wherever it is killed, the next one tells what was not told, and nothing twice: a clock $clock",
      async ({ liveOn, options, every }) => {
        const state = memory();
        const whole = started(state, options);
        await whole.ask("POST", "/create-phone-call", dial);
        const dialled = state.appended.length;
        await liveOn(whole);
        const all = names(whole);
        expect(all.length).toBeGreaterThan(30);
        expect(new Set(all).size).toBe(all.length);

        for (let kept = dialled; kept <= state.appended.length; kept += every) {
          const records = state.appended.slice(0, kept);
          const next = started(memory(records), options);
          await liveOn(next);
          const told = [...settledIn(records), ...names(next)];
          expect(new Set(told).size, `killed after ${kept} records`).toBe(
            told.length,
          );
          const untold = all.filter((name) => !told.includes(name));
          expect(untold, `killed after ${kept} records`).toEqual([]);
        }
      },
      300_000,
    );
  });
}
