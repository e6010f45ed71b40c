import { describe, expect, it, vi } from "vitest";
import { type CreateMockOptions, DATA_END } from "../src/index.js";
import type { StateRecord, StateStore } from "../src/state/state-store.js";
import { dial, living } from "./support/living.js";

const minute = 60_000;
const until = DATA_END + 4 * minute;

/**
 * A store in memory: what a process that is killed after so many appends leaves
 * behind.
 */
function memory(
  records: readonly StateRecord[] = [],
): StateStore & { appended: StateRecord[] } {
  const appended: StateRecord[] = [];
  let closed = false;
  const append = (record: StateRecord) => {
    if (closed) {
      throw new Error("It is closed.");
    }
    appended.push(record);
  };
  const close = () => {
    closed = true;
  };
  return { records, appended, append, close };
}

function started(state: StateStore, options: CreateMockOptions = {}) {
  return living({
    calls: 40,
    perMinute: 10,
    speed: 0,
    size: "short",
    state,
    ...options,
  });
}

type Living = ReturnType<typeof started>;

/** Lives on, on a clock that is moved step by step. */
async function advance({ mock }: Living): Promise<void> {
  await mock.advance(until - mock.clock.now());
}

/**
 * Lives on in real time: all that happens until then, and a little of what
 * comes next.
 */
async function pass({ mock, wall }: Living): Promise<void> {
  mock.setSpeed(1);
  await wall.pass(until - mock.clock.now() + 1);
  mock.setSpeed(0);
}

const names = ({ events }: Living) =>
  events.map(({ event, data }) => `${event} ${data.call_id}`);

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

describe("webhooks of a mock that keeps its state", () => {
  it.each([
    { clock: "moved by hand", liveOn: advance, options: {}, every: 4 },
    { clock: "that runs", liveOn: pass, options: { perMinute: 4 }, every: 9 },
    {
      clock: "of two keys",
      liveOn: advance,
      options: { apiKeys: ["any", "other"], perMinute: 4 },
      every: 4,
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
    60_000,
  );

  it("an edit that was acknowledged is told after the kill, as the call was left", async () => {
    const state = memory();
    const first = started(state);
    const registered = await first.ask("POST", "/__rollcall/calls", {});
    const { call_id } = registered.json as { call_id: string };
    await first.ask("PATCH", `/__rollcall/calls/${call_id}`, {
      call_status: "ongoing",
    });
    const kept = state.appended.filter(({ change }) => change !== "settled");
    const next = started(memory(kept));
    await next.mock.advance(0);
    expect(names(next)).toEqual([`call_started ${call_id}`]);
    expect(next.events[0]?.data).toMatchObject({
      call_id,
      call_status: "ongoing",
    });
  });

  it("are told in the order of the call, what comes later after what was left", async () => {
    const state = memory();
    const first = started(state);
    await first.ask("POST", "/create-phone-call", dial);
    await advance(first);
    const firstEvent = state.appended.findIndex(
      ({ change }) => change === "event",
    );
    const next = started(memory(state.appended.slice(0, firstEvent + 1)));
    await advance(next);
    const ranks = ["call_started", "call_ended", "call_analyzed"];
    const last = new Map<unknown, number>();
    for (const { event, data } of next.events) {
      expect(ranks.indexOf(event)).toBeGreaterThan(
        last.get(data.call_id) ?? -1,
      );
      last.set(data.call_id, ranks.indexOf(event));
    }
    expect(
      [...last.values()].filter((rank) => rank === 2).length,
    ).toBeGreaterThan(10);
  });

  it("wait for the receiver, and for the key, that a mock in between does not have", async () => {
    const event = { workspace: 1, stage: "ended", at: DATA_END } as const;
    const keys = { apiKeys: ["any", "other"] };
    const call_id =
      started(memory(), keys).mock.workspaces[1]?.calls.idOf(38) ?? "";
    const left: StateRecord = { change: "event", ...event, id: call_id };
    const oneKey = memory([left]);
    await advance(started(oneKey, { apiKeys: ["any"] }));
    const noReceiver = memory([left, ...oneKey.appended]);
    await living({ calls: 40, state: noReceiver, ...keys }, false).mock.advance(
      minute,
    );
    const last = started(
      memory([...noReceiver.records, ...noReceiver.appended]),
      keys,
    );
    await last.mock.advance(0);
    expect(names(last)).toContain(`call_ended ${call_id}`);
  });

  it("forgets an event whose call was removed", async () => {
    const event = {
      workspace: 0,
      id: "call_gone",
      stage: "ended",
      at: DATA_END,
    } as const;
    const state = memory([{ change: "event", ...event }]);
    const next = started(state);
    await next.mock.advance(0);
    expect(next.events).toEqual([]);
    expect(state.appended).toContainEqual({ change: "settled", ...event });
  });

  it("forgets all events with a reset", async () => {
    const state = memory();
    const first = started(state);
    await advance(first);
    await first.mock.reset();
    const kept = state.appended.filter(({ change }) => change !== "settled");
    const next = started(memory(kept));
    await next.mock.advance(0);
    expect(next.events).toEqual([]);
    expect(next.mock.clock.now()).toBe(DATA_END);
  });

  it("are told again when the clock is set back", async () => {
    const state = memory();
    const first = started(state);
    await advance(first);
    const firstEvent = state.appended.findIndex(
      ({ change }) => change === "event",
    );
    const next = started(memory(state.appended.slice(0, firstEvent + 1)));
    await next.mock.advance(0);
    const [left] = names(next);
    await next.mock.setClock(DATA_END);
    await next.mock.advance(minute);
    expect(names(next).filter((name) => name === left)).toHaveLength(2);
  });

  it("are no longer sent, and their answers no longer kept, once it is closed", async () => {
    let answer = (_: Response) => {};
    let asked = 0;
    const fetch = () => {
      asked += 1;
      return new Promise<Response>((resolve) => {
        answer = resolve;
      });
    };
    const state = memory();
    const first = started(state, {
      webhooks: { url: "http://receiver.test", fetch, concurrency: 1 },
    });
    await first.ask("POST", "/__rollcall/calls", [
      { call_id: "call_a" },
      { call_id: "call_b" },
    ]);
    for (const id of ["call_a", "call_b"]) {
      await first.ask("PATCH", `/__rollcall/calls/${id}`, {
        call_status: "ongoing",
      });
    }
    // It is signed first, which takes a busy machine longer than one turn.
    await vi.waitFor(() => expect(asked).toBe(1));
    first.mock.close();
    answer(new Response());
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toBe(1);
    const next = started(memory(state.appended));
    await next.mock.advance(0);
    expect(names(next)).toEqual(["call_started call_a", "call_started call_b"]);
  });
});
