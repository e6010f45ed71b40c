import { describe, expect, it, vi } from "vitest";
import { DATA_END } from "../src/index.js";
import type { StateRecord } from "../src/state/state-store.js";
import { advance, memory, names, started } from "./support/kept-state.js";
import { describeKilledAnywhere } from "./support/killed-anywhere.js";
import { dial, living } from "./support/living.js";

const minute = 60_000;

// Strides that share no factor with the three events of a call.
describeKilledAnywhere({ moved: 16, running: 37, ofTwoKeys: 16 });

describe("webhooks of a mock that keeps its state", () => {
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
    const told: string[] = [];
    const tell = async (_url: unknown, init?: RequestInit) => {
      const { event, data } = JSON.parse(String(init?.body));
      told.push(`${event} ${data.call_id}`);
      return new Response();
    };
    // One at a time: two at once may overtake each other while they are signed.
    const next = started(memory(state.appended), {
      webhooks: { url: "http://receiver.test", fetch: tell, concurrency: 1 },
    });
    await next.mock.advance(0);
    expect(told).toEqual(["call_started call_a", "call_started call_b"]);
  });
});
