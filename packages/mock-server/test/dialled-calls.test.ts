import Retell from "retell-sdk-3-14";
import { describe, expect, it } from "vitest";
import { DATA_END } from "../src/index.js";
import type { StateRecord } from "../src/state/state-store.js";
import { dial, type Json, living } from "./support/living.js";
import { settled } from "./support/manual-wall.js";

/** Written out: the rule under test must not be what decides. */
const neverConnected = /^(dial_.*|concurrency_limit_reached)$/;

/** A mock with so many calls that were dialled just now. */
async function dialled(count: number) {
  const mock = living({ calls: 0 });
  for (let n = 0; n < count; n++) {
    await mock.ask("POST", "/create-phone-call", dial);
  }
  return mock;
}

describe("a call that is dialled", () => {
  it("stays registered while the clock stands still", async () => {
    const { ask, events } = living();
    const { status, json } = await ask("POST", "/create-phone-call", dial);
    const { call_id } = json as { call_id: string };
    expect(status).toBe(201);
    expect((await ask("GET", `/get-call/${call_id}`)).json).toMatchObject({
      call_status: "registered",
    });
    expect(events).toEqual([]);
  });

  it("lives: registered, ongoing with a transcript that grows, ended, analysed, with a webhook for each", async () => {
    const { mock, ask, events } = living({ calls: 0 });
    const { call_id } = (await ask("POST", "/create-phone-call", dial))
      .json as { call_id: string };
    const states: string[] = [];
    const transcripts: string[] = [];
    for (let second = 0; second < 1200; second += 2) {
      const call = (await ask("GET", `/get-call/${call_id}`)).json as Json;
      const state =
        call.call_analysis === undefined
          ? String(call.call_status)
          : "analysed";
      if (states.at(-1) !== state) {
        states.push(state);
      }
      if (state === "ongoing") {
        transcripts.push(String(call.transcript ?? ""));
      }
      await mock.advance(2000);
    }
    for (const [n, text] of transcripts.entries()) {
      expect(text.startsWith(transcripts[n - 1] ?? "")).toBe(true);
    }
    expect(new Set(transcripts).size).toBeGreaterThan(3);
    expect(states).toEqual(["registered", "ongoing", "ended", "analysed"]);
    expect(events.map(({ event }) => event)).toEqual([
      "call_started",
      "call_ended",
      "call_analyzed",
    ]);
    expect(events[1]?.data).toMatchObject({
      call_id,
      call_status: "ended",
      metadata: { order: 7 },
    });
    expect(events[1]?.data).not.toHaveProperty("call_analysis");
    expect(events[2]?.data).toEqual(
      (await ask("GET", `/get-call/${call_id}`)).json,
    );
    for (const { body, signature } of events) {
      expect(Retell.verify(body, "key_rollcall", signature)).toBe(true);
    }
  });

  it("does not start when it never connects", async () => {
    const { mock, ask, events } = living({ calls: 0 });
    for (let n = 0; n < 60; n++) {
      await ask("POST", "/create-phone-call", dial);
    }
    await mock.advance(3_600_000);
    const byCall = new Map<unknown, typeof events>();
    for (const one of events) {
      byCall.set(one.data.call_id, [
        ...(byCall.get(one.data.call_id) ?? []),
        one,
      ]);
    }
    const unconnected = [...byCall.values()].filter(([first]) =>
      neverConnected.test(String(first?.data.disconnection_reason)),
    );
    expect(byCall.size).toBe(60);
    expect(unconnected.length).toBeGreaterThan(0);
    for (const of of unconnected) {
      expect(of.map(({ event }) => event)).not.toContain("call_started");
    }
  });

  it("is registered while it rings in vain: never ongoing, and without a start until it is over", async () => {
    const { mock, list } = await dialled(60);
    const before = new Map<unknown, Json>();
    const unconnected = new Set<unknown>();
    for (let second = 0; second < 45; second++) {
      for (const call of await list("limit=1000")) {
        const last = before.get(call.call_id);
        if (neverConnected.test(String(call.disconnection_reason))) {
          unconnected.add(call.call_id);
          expect(last?.call_status).not.toBe("ongoing");
          expect(call.start_timestamp).toBe(call.end_timestamp);
        }
        if (call.call_status === "registered") {
          expect(call).not.toHaveProperty("start_timestamp");
        }
        before.set(call.call_id, call);
      }
      await mock.advance(1000);
    }
    expect(unconnected.size).toBeGreaterThan(5);
  });

  it("ends as a call can end that was dialled like this", async () => {
    const { mock, ask, list } = living({ calls: 0 });
    const machines = { ...dial, drop_call_if_machine_detected: true };
    for (let n = 0; n < 150; n++) {
      await ask("POST", "/create-phone-call", n % 2 ? machines : dial);
    }
    await mock.advance(3_600_000);
    const calls = await list("limit=1000");
    expect(calls).toHaveLength(150);
    const ends = (call: Json) => String(call.disconnection_reason);
    const connected = calls.filter(
      (call) => !/^(dial|error|concurrency)_/.test(ends(call)),
    );
    expect(
      connected.filter(({ transcript }) => transcript === undefined),
    ).toEqual([]);
    expect(calls.filter((call) => ends(call) === "inactivity")).toEqual([]);
    const byMachine = calls.filter((call) => ends(call) === "machine_detected");
    expect(byMachine.length).toBeGreaterThan(0);
    expect(
      byMachine.every((call) => call.drop_call_if_machine_detected === true),
    ).toBe(true);
  });

  it.each([
    ["before it ended", 5000],
    ["afterwards", 3_600_000],
  ])("stays as it was edited %s, after a restart too", async (_, ms) => {
    const records: StateRecord[] = [];
    const state = {
      records,
      append: (record: StateRecord) => void records.push(record),
      close() {},
    };
    const first = living({ calls: 0, state });
    const { call_id } = (await first.ask("POST", "/create-phone-call", dial))
      .json as { call_id: string };
    await first.mock.advance(ms);
    const edit = {
      recording_url: "https://recordings.example.com/mine.wav",
      transcript: "Agent: Mine.",
    };
    await first.ask("PATCH", `/__rollcall/calls/${call_id}`, edit);
    await first.mock.advance(3_600_000);
    const second = living({
      calls: 0,
      state: { ...state, records: [...records] },
    });
    await second.mock.advance(3_600_000);
    for (const { ask } of [first, second]) {
      expect((await ask("GET", `/get-call/${call_id}`)).json).toMatchObject(
        edit,
      );
    }
  });

  it("loses a field that an edit takes away, for good", async () => {
    const { mock, ask } = living({ calls: 0 });
    const { call_id } = (await ask("POST", "/create-phone-call", dial))
      .json as { call_id: string };
    await ask("PATCH", `/__rollcall/calls/${call_id}`, {
      metadata: null,
      note: "kept",
    });
    await mock.advance(3_600_000);
    const call = (await ask("GET", `/get-call/${call_id}`)).json as Json;
    expect(call).not.toHaveProperty("metadata");
    expect(call).toMatchObject({
      note: "kept",
      end_timestamp: expect.any(Number),
    });
  });

  it("goes on after a restart, and tells nobody twice", async () => {
    const records: never[] = [];
    const state = {
      records,
      append: (record: unknown) => void records.push(record as never),
      close() {},
    };
    const first = living({ calls: 50, state });
    const { call_id } = (await first.ask("POST", "/create-phone-call", dial))
      .json as { call_id: string };
    while (first.events.length === 0) {
      await first.mock.advance(1000);
    }
    const second = living({
      calls: 50,
      state: { ...state, records: [...records] },
    });
    await second.mock.advance(3_600_000);
    const names = [...first.events, ...second.events]
      .filter(({ data }) => data.call_id === call_id)
      .map(({ event }) => event);
    expect(names).toEqual([...new Set(names)]);
    expect(names.at(-1)).toBe("call_analyzed");
  });
});

describe("a call that is registered", () => {
  it("stays so until somebody moves it, and then tells the webhooks", async () => {
    const { mock, ask, events, wall } = living();
    const body = {
      agent_id: "a",
      audio_websocket_protocol: "web",
      audio_encoding: "s16le",
      sample_rate: 24_000,
    };
    const { call_id } = (await ask("POST", "/register-call", body)).json as {
      call_id: string;
    };
    await mock.advance(3_600_000);
    const own = () => events.filter(({ data }) => data.call_id === call_id);
    expect(own()).toEqual([]);
    for (const call_status of ["ongoing", "ended"]) {
      expect(
        (await ask("PATCH", `/__rollcall/calls/${call_id}`, { call_status }))
          .status,
      ).toBe(200);
      await settled();
    }
    await ask("PATCH", `/__rollcall/calls/${call_id}`, {
      call_analysis: { user_sentiment: "Neutral" },
    });
    await wall.pass(0);
    expect(own().map(({ event }) => event)).toEqual([
      "call_started",
      "call_ended",
      "call_analyzed",
    ]);
    expect(own()[1]?.data).toMatchObject({
      start_timestamp: DATA_END + 3_600_000,
      end_timestamp: DATA_END + 3_600_000,
    });
  });

  it.each([
    ["dial_no_answer", ["call_ended"]],
    ["concurrency_limit_reached", ["call_ended"]],
    ["error_no_audio_received", ["call_started", "call_ended"]],
    ["user_hangup", ["call_started", "call_ended"]],
  ])("that is ended with %s tells %j", async (reason, want) => {
    const { ask, events, wall } = living();
    const added = await ask("POST", "/__rollcall/calls", { agent_id: "a" });
    const { call_id } = added.json as { call_id: string };
    await ask("PATCH", `/__rollcall/calls/${call_id}`, {
      call_status: "error",
      disconnection_reason: reason,
    });
    await wall.pass(0);
    expect(events.map(({ event }) => event)).toEqual(want);
  });

  const now = DATA_END;
  const begun = { start_timestamp: now };
  const over = { ...begun, end_timestamp: now };
  const reason = { disconnection_reason: "user_hangup" };
  const busy = { disconnection_reason: "dial_busy" };
  const limit = { disconnection_reason: "concurrency_limit_reached" };
  const earlier = { start_timestamp: now - 9, end_timestamp: now - 5 };
  const analysis = { call_analysis: { user_sentiment: "Neutral" } };
  const said = { transcript: "User: Hello", recording_url: "http://a.test/r" };

  it.each<[edits: object[], want: object, told: string[]]>([
    [[{ call_status: "ongoing" }], begun, ["call_started"]],
    [[{ call_status: "error" }], over, ["call_started", "call_ended"]],
    [[{ call_status: "ended" }], over, ["call_started", "call_ended"]],
    [
      [{ call_status: "error", ...limit }],
      { ...over, ...limit },
      ["call_ended"],
    ],
    [[{ call_status: "ended", ...busy }], { ...over, ...busy }, ["call_ended"]],
    [
      [{ call_status: "error", ...earlier }],
      earlier,
      ["call_started", "call_ended"],
    ],
    [
      [
        { call_status: "ended", ...reason, ...said, ...analysis },
        {
          call_status: "ongoing",
        },
      ],
      begun,
      ["call_started", "call_ended", "call_analyzed"],
    ],
    [
      [{ call_status: "error", ...reason }, { call_status: "registered" }],
      {},
      ["call_started", "call_ended"],
    ],
    [
      [{ call_status: "ended" }, { call_status: "ongoing", ...said }],
      { ...begun, ...said },
      ["call_started", "call_ended"],
    ],
    [
      [{ call_status: "ended", ...analysis }, { call_status: "error" }],
      { ...over, ...analysis },
      ["call_started", "call_ended", "call_analyzed"],
    ],
    [
      [
        { call_status: "ended" },
        { call_status: "ongoing" },
        {
          call_status: "ended",
          end_timestamp: now + 5,
        },
      ],
      { ...begun, end_timestamp: now + 5 },
      ["call_started", "call_ended", "call_ended"],
    ],
  ])("that is edited with %j has %j", async (edits, want, told) => {
    const { ask, events, wall } = living();
    const added = await ask("POST", "/__rollcall/calls", { agent_id: "a" });
    const bare: Json = added.json;
    const path = `/__rollcall/calls/${bare.call_id}`;
    for (const edit of edits) {
      expect((await ask("PATCH", path, edit)).status).toBe(200);
      await wall.pass(0);
    }
    const { call_status, ...rest } = (
      await ask("GET", `/get-call/${bare.call_id}`)
    ).json as Json;
    const { call_status: _, ...plain } = bare;
    expect(rest).toEqual({ ...plain, ...want });
    expect(call_status).toBe((edits.at(-1) as Json).call_status);
    expect(events.map(({ event }) => event)).toEqual(told);
  });
});
