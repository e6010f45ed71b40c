import { describe, expect, it } from "vitest";
import { DATA_END } from "../src/index.js";
import type { StateRecord, StateStore } from "../src/state/state-store.js";
import { dial, living } from "./support/living.js";

const minute = 60_000;
const until = DATA_END + 4 * minute;

/** A store in memory: what a process that is killed after so many appends leaves behind. */
function memory(records: readonly StateRecord[] = []): StateStore & { appended: StateRecord[] } {
  const appended: StateRecord[] = [];
  return { records, appended, append: (record) => void appended.push(record), close: () => {} };
}

function started(state: StateStore) {
  return living({ calls: 40, perMinute: 10, speed: 0, size: "short", state });
}

type Living = ReturnType<typeof started>;

async function liveOn({ mock }: Living): Promise<void> {
  await mock.advance(until - mock.clock.now());
}

const names = ({ events }: Living) => events.map(({ event, data }) => `${event} ${data.call_id}`);

/** What the records say was told before the kill. */
function settledIn(records: readonly StateRecord[]): string[] {
  const event = { started: "call_started", ended: "call_ended", analysed: "call_analyzed" };
  return records.flatMap((record) =>
    record.change === "settled" ? [`${event[record.stage]} ${record.id}`] : [],
  );
}

describe("webhooks of a mock that keeps its state", () => {
  it("wherever it is killed, the next one tells what was not told, and nothing twice", async () => {
    const state = memory();
    const whole = started(state);
    await whole.ask("POST", "/create-phone-call", dial);
    const dialled = state.appended.length;
    await liveOn(whole);
    const all = names(whole).sort();
    expect(all.length).toBeGreaterThan(60);
    expect(new Set(all).size).toBe(all.length);

    for (let kept = dialled; kept <= state.appended.length; kept++) {
      const records = state.appended.slice(0, kept);
      const next = started(memory(records));
      await liveOn(next);
      const told = [...settledIn(records), ...names(next)];
      expect(told.sort(), `killed after ${kept} records`).toEqual(all);
    }
  }, 60_000);

  it("an edit that was acknowledged is told after the kill, as the call was left", async () => {
    const state = memory();
    const first = started(state);
    const registered = await first.ask("POST", "/__rollcall/calls", {});
    const { call_id } = registered.json as { call_id: string };
    await first.ask("PATCH", `/__rollcall/calls/${call_id}`, { call_status: "ongoing" });
    const kept = state.appended.filter(({ change }) => change !== "settled");
    const next = started(memory(kept));
    await next.mock.advance(0);
    expect(names(next)).toEqual([`call_started ${call_id}`]);
    expect(next.events[0]?.data).toMatchObject({ call_id, call_status: "ongoing" });
  });

  it("forgets an event whose call was removed", async () => {
    const event = { workspace: 0, id: "call_gone", stage: "ended", at: DATA_END } as const;
    const state = memory([{ change: "event", ...event }]);
    const next = started(state);
    await next.mock.advance(0);
    expect(next.events).toEqual([]);
    expect(state.appended).toContainEqual({ change: "settled", ...event });
  });
});
