import Retell from "retell-sdk-3-14";
import { describe, expect, it } from "vitest";
import { type CreateMockOptions, createMock, DATA_END } from "../src/index.js";
import { manualWall, settled } from "./support/manual-wall.js";

type Json = Record<string, unknown>;
const headers = { authorization: "Bearer any", "content-type": "application/json" };

/** A mock with its webhooks caught, and short ways to ask it. */
function living(options: CreateMockOptions = {}, webhooks = true) {
  const wall = manualWall(Date.now());
  const events: { event: string; data: Json; body: string; signature: string }[] = [];
  const fetch = async (_url: unknown, init?: RequestInit) => {
    const body = String(init?.body);
    const signature = new Headers(init?.headers).get("x-retell-signature") ?? "";
    events.push({ ...JSON.parse(body), body, signature });
    return new Response();
  };
  const sent = webhooks ? { webhooks: { url: "http://receiver.test", fetch } } : {};
  const mock = createMock({ calls: 300, wall, ...sent, ...options });
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: never }> => {
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await mock.fetch(`http://mock${path}`, init);
    const text = await response.text();
    return { status: response.status, json: (text && JSON.parse(text)) as never };
  };
  const list = async (query = ""): Promise<Json[]> => (await ask("GET", `/list-calls?${query}`)).json;
  return { mock, wall, events, ask, list };
}

const dial = { from_number: "+14155550100", to_number: "+14155550199", metadata: { order: 7 } };

describe("a call that is dialled", () => {
  it("stays registered while the clock stands still", async () => {
    const { ask, events } = living();
    const { status, json } = await ask("POST", "/create-phone-call", dial);
    const { call_id } = json as { call_id: string };
    expect(status).toBe(201);
    expect((await ask("GET", `/get-call/${call_id}`)).json).toMatchObject({ call_status: "registered" });
    expect(events).toEqual([]);
  });

  it("lives: registered, ongoing with a transcript that grows, ended, analysed, with a webhook for each", async () => {
    const { mock, ask, events } = living({ calls: 0 });
    const { call_id } = (await ask("POST", "/create-phone-call", dial)).json as { call_id: string };
    const states: string[] = [];
    const transcripts: string[] = [];
    for (let second = 0; second < 1200; second += 2) {
      const call = (await ask("GET", `/get-call/${call_id}`)).json as Json;
      const state = call.call_analysis === undefined ? String(call.call_status) : "analysed";
      if (states.at(-1) !== state) states.push(state);
      if (state === "ongoing") transcripts.push(String(call.transcript ?? ""));
      await mock.advance(2000);
    }
    for (const [n, text] of transcripts.entries())
      expect(text.startsWith((transcripts[n - 1] ?? "").trimEnd())).toBe(true);
    expect(new Set(transcripts).size).toBeGreaterThan(3);
    expect(states).toEqual(["registered", "ongoing", "ended", "analysed"]);
    expect(events.map(({ event }) => event)).toEqual(["call_started", "call_ended", "call_analyzed"]);
    expect(events[1]?.data).toMatchObject({ call_id, call_status: "ended", metadata: { order: 7 } });
    expect(events[1]?.data).not.toHaveProperty("call_analysis");
    expect(events[2]?.data).toEqual((await ask("GET", `/get-call/${call_id}`)).json);
    for (const { body, signature } of events)
      expect(Retell.verify(body, "key_rollcall", signature)).toBe(true);
  });

  it("does not start when it never connects", async () => {
    const { mock, ask, events } = living({ calls: 0 });
    for (let n = 0; n < 60; n++) await ask("POST", "/create-phone-call", dial);
    await mock.advance(3_600_000);
    const byCall = new Map<unknown, typeof events>();
    for (const one of events) byCall.set(one.data.call_id, [...(byCall.get(one.data.call_id) ?? []), one]);
    const unconnected = [...byCall.values()].filter(([first]) =>
      /^dial_/.test(String(first?.data.disconnection_reason)),
    );
    expect(byCall.size).toBe(60);
    expect(unconnected.length).toBeGreaterThan(0);
    for (const of of unconnected) expect(of.map(({ event }) => event)).not.toContain("call_started");
  });

  it("goes on after a restart, and tells nobody twice", async () => {
    const records: never[] = [];
    const state = { records, append: (record: unknown) => void records.push(record as never), close() {} };
    const first = living({ calls: 50, state });
    const { call_id } = (await first.ask("POST", "/create-phone-call", dial)).json as { call_id: string };
    while (first.events.length === 0) await first.mock.advance(1000);
    const second = living({ calls: 50, state: { ...state, records: [...records] } });
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
    const { call_id } = (await ask("POST", "/register-call", body)).json as { call_id: string };
    await mock.advance(3_600_000);
    const own = () => events.filter(({ data }) => data.call_id === call_id);
    expect(own()).toEqual([]);
    for (const call_status of ["ongoing", "ended"]) {
      expect((await ask("PATCH", `/__rollcall/calls/${call_id}`, { call_status })).status).toBe(200);
      await settled();
    }
    await ask("PATCH", `/__rollcall/calls/${call_id}`, { call_analysis: { user_sentiment: "Neutral" } });
    await wall.pass(0);
    expect(own().map(({ event }) => event)).toEqual(["call_started", "call_ended", "call_analyzed"]);
    expect(own()[1]?.data).toMatchObject({
      start_timestamp: DATA_END + 3_600_000,
      end_timestamp: DATA_END + 3_600_000,
    });
  });
});

describe("calls that arrive while one watches", () => {
  it("come at the rate that was asked for, and all webhooks with them", async () => {
    const { mock, list, events } = living({ perMinute: 12, speed: 0 });
    const before = await list("limit=1000");
    await mock.advance(600_000);
    const after = await list("limit=1000");
    expect(after.length - before.length).toBeGreaterThanOrEqual(119);
    expect(after.length - before.length).toBeLessThanOrEqual(121);
    expect(after.some(({ call_status }) => call_status === "ongoing")).toBe(true);
    const started = events.filter(
      ({ event, data }) => event === "call_started" && Number(data.start_timestamp) > DATA_END,
    );
    expect(started.length).toBeGreaterThan(80);
    expect(events.every(({ data }) => Number(data.start_timestamp) <= mock.clock.now())).toBe(true);
  });

  it("come in real time, by themselves", async () => {
    const { wall, list, events } = living({ perMinute: 60 });
    const before = (await list("limit=1000")).length;
    await wall.pass(60_000);
    const after = (await list("limit=1000")).length;
    expect(after - before).toBeGreaterThan(57);
    expect(events.length).toBeGreaterThan(30);
  });

  it("do not live on when they are removed or edited", async () => {
    const { mock, ask, list, events } = living({ perMinute: 6, speed: 0 });
    await mock.advance(120_000);
    const [one, two] = (await list("limit=100")).filter(({ call_status }) => call_status === "ongoing");
    await ask("DELETE", `/__rollcall/calls/${one?.call_id}`);
    await ask("PATCH", `/__rollcall/calls/${two?.call_id}`, { metadata: { mine: true } });
    events.length = 0;
    await mock.advance(3_600_000);
    expect(
      events.filter(({ data }) => data.call_id === one?.call_id || data.call_id === two?.call_id),
    ).toEqual([]);
    expect((await ask("GET", `/get-call/${one?.call_id}`)).status).not.toBe(200);
    expect((await ask("GET", `/get-call/${two?.call_id}`)).json).toMatchObject({ metadata: { mine: true } });
  });
});

describe("the mock as a whole", () => {
  it("counts what it lists", async () => {
    const { ask, list, mock } = living();
    await ask("POST", "/__rollcall/calls", [{ start_timestamp: 5, end_timestamp: 9 }, {}]);
    expect(mock.calls.count()).toBe((await list("limit=1000")).length);
    expect(mock.calls.count()).toBe(302);
  });

  it("adds calls with what is missing made up, and refuses what has no place in the list", async () => {
    const { ask } = living();
    const added = await ask("POST", "/__rollcall/calls", { start_timestamp: 5, note: "kept" });
    expect(added).toMatchObject({
      status: 201,
      json: { call_status: "ongoing", note: "kept", sample_rate: 24_000 },
    });
    expect((await ask("POST", "/__rollcall/calls", { start_timestamp: "5" })).status).toBe(400);
    expect((await ask("POST", "/__rollcall/calls", { call_id: 5 })).status).toBe(400);
    expect((await ask("POST", "/__rollcall/calls?workspace=3", {})).status).toBe(400);
  });

  it("is as it was in the beginning after a reset", async () => {
    const { ask, list, mock } = living({ faults: ["status=503;path=/never"], rateLimit: "1000/min" });
    const before = await list("limit=1000");
    await ask("POST", "/create-phone-call", dial);
    await ask("DELETE", `/__rollcall/calls/${before[0]?.call_id}`);
    await ask("PUT", "/__rollcall/faults", { faults: [] });
    await ask("POST", "/__rollcall/clock", { advance: "1h" });
    expect((await ask("POST", "/__rollcall/reset", {})).status).toBe(204);
    expect(mock.requests()).toEqual([]);
    expect(mock.clock.now()).toBe(DATA_END);
    expect(await list("limit=1000")).toEqual(before);
    expect((await ask("GET", "/__rollcall/faults")).json).toEqual({ faults: ["status=503;path=/never"] });
  });

  it("limits each key, and says so in the journal", async () => {
    const { ask, mock } = living({ rateLimit: "2/min" });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await ask("GET", "/list-calls?limit=1")).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(mock.requests({ status: 429 })).toMatchObject([{ fault: "rate-limit" }]);
  });

  it("signs with the key of the workspace", async () => {
    const { mock, events } = living({ apiKeys: ["key_a", "key_b"], perMinute: 30, speed: 0 });
    await mock.advance(60_000);
    const signers = events.map(({ body, signature }) =>
      ["key_a", "key_b"].filter((key) => Retell.verify(body, key, signature)),
    );
    expect(new Set(signers.flat())).toEqual(new Set(["key_a", "key_b"]));
    expect(signers.every((of) => of.length === 1)).toBe(true);
  });

  it("has no admin API when it was told to have none", async () => {
    expect((await living({ admin: false }).ask("GET", "/__rollcall/clock")).status).not.toBe(200);
  });

  it("repeats a page of the real list", async () => {
    const { list, mock } = living();
    const first = await list("limit=10");
    const second = await list(`limit=10&pagination_key=${first.at(-1)?.call_id}`);
    mock.setFaults(["page=repeat"]);
    expect(await list(`limit=10&pagination_key=${first.at(-1)?.call_id}`)).toEqual(first);
    expect(await list(`limit=10&pagination_key=${second.at(-1)?.call_id}`)).toEqual(second);
  });
});
