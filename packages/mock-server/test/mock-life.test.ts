import Retell from "retell-sdk-3-14";
import { describe, expect, it } from "vitest";
import { DATA_END } from "../src/index.js";
import { dial, type Json, living } from "./support/living.js";

describe("calls that arrive while one watches", () => {
  it("come at the rate that was asked for, and all webhooks with them", async () => {
    const { mock, list, events } = living({ perMinute: 12, speed: 0 });
    const before = await list("limit=1000");
    await mock.advance(600_000);
    const after = await list("limit=1000");
    expect(after.length - before.length).toBeGreaterThanOrEqual(119);
    expect(after.length - before.length).toBeLessThanOrEqual(121);
    expect(after.some(({ call_status }) => call_status === "ongoing")).toBe(
      true,
    );
    const started = events.filter(
      ({ event, data }) =>
        event === "call_started" && Number(data.start_timestamp) > DATA_END,
    );
    expect(started.length).toBeGreaterThan(80);
    expect(
      events.every(
        ({ data }) => Number(data.start_timestamp) <= mock.clock.now(),
      ),
    ).toBe(true);
  });

  it("are told of, listed and found at one and the same instant, whether they connect or not", async () => {
    const { mock, ask, list, events } = living({
      calls: 20,
      size: "short",
      perMinute: 60,
      speed: 0,
      profile: "outbound",
    });
    const from = DATA_END + 5_000;
    let unconnected = 0;
    await mock.advance(5_000);
    for (let second = 0; second < 40; second++) {
      const before = new Set(
        (await list("limit=100")).map(({ call_id }) => call_id),
      );
      events.length = 0;
      await mock.advance(1_000);
      const now = await list("limit=100");
      const fresh = now.filter(({ call_id }) => !before.has(call_id));
      const first = new Map(
        events.map(({ event, data }) => [data.call_id, event]).reverse() as [
          unknown,
          string,
        ][],
      );
      for (const call of fresh) {
        const never = /^(dial_|concurrency_)/.test(
          String(call.disconnection_reason),
        );
        unconnected += never ? 1 : 0;
        expect(Number(call.start_timestamp)).toBeGreaterThan(from);
        expect(first.get(call.call_id)).toBe(
          never ? "call_ended" : "call_started",
        );
        expect((await ask("GET", `/get-call/${call.call_id}`)).json).toEqual(
          call,
        );
        const window = `after_start_timestamp=${call.start_timestamp}&before_start_timestamp=${Number(call.start_timestamp) + 1}`;
        expect(await list(window)).toContainEqual(call);
      }
      expect(
        now.slice(fresh.length).every(({ call_id }) => before.has(call_id)),
      ).toBe(true);
    }
    expect(unconnected).toBeGreaterThan(3);
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
    const [one, two] = (await list("limit=100")).filter(
      ({ call_status }) => call_status === "ongoing",
    );
    await ask("DELETE", `/__rollcall/calls/${one?.call_id}`);
    await ask("PATCH", `/__rollcall/calls/${two?.call_id}`, {
      metadata: { mine: true },
    });
    events.length = 0;
    await mock.advance(3_600_000);
    expect(
      events.filter(
        ({ data }) =>
          data.call_id === one?.call_id || data.call_id === two?.call_id,
      ),
    ).toEqual([]);
    expect((await ask("GET", `/get-call/${one?.call_id}`)).status).not.toBe(
      200,
    );
    expect((await ask("GET", `/get-call/${two?.call_id}`)).json).toMatchObject({
      metadata: { mine: true },
    });
  });
});

describe("a clock that is set back", () => {
  it("shows calls as they were then, though they were listed as they became", async () => {
    const { mock, ask, list } = living({ calls: 200 });
    const last = await list("limit=200");
    const some = last.filter(
      ({ call_status, start_timestamp }) =>
        call_status === "ended" && start_timestamp,
    );
    for (const { call_id, start_timestamp } of [
      some[150],
      some[20],
      some[80],
    ] as Json[]) {
      await mock.setClock(Number(start_timestamp));
      for (const order of ["ascending", "descending"]) {
        const then = await list(`limit=200&sort_order=${order}`);
        expect(then.find((call) => call.call_id === call_id)).toMatchObject({
          call_status: "ongoing",
        });
        expect(
          then.filter(
            ({ end_timestamp }) =>
              Number(end_timestamp) > Number(start_timestamp),
          ),
        ).toEqual([]);
      }
      expect((await ask("GET", `/get-call/${call_id}`)).json).toMatchObject({
        call_status: "ongoing",
      });
    }
    await mock.setClock(DATA_END);
    expect(await list("limit=200")).toEqual(last);
  });
});

describe("the mock as a whole", () => {
  it("counts what it lists", async () => {
    const { ask, list, mock } = living();
    await ask("POST", "/__rollcall/calls", [
      { start_timestamp: 5, end_timestamp: 9 },
      {},
    ]);
    expect(mock.calls.count()).toBe((await list("limit=1000")).length);
    expect(mock.calls.count()).toBe(302);
  });

  it("adds calls with what is missing made up, and refuses what has no place in the list", async () => {
    const { ask } = living();
    const added = await ask("POST", "/__rollcall/calls", {
      start_timestamp: 5,
      note: "kept",
    });
    expect(added).toMatchObject({
      status: 201,
      json: { call_status: "ongoing", note: "kept", sample_rate: 24_000 },
    });
    expect(
      (await ask("POST", "/__rollcall/calls", { start_timestamp: "5" })).status,
    ).toBe(400);
    expect(
      (await ask("POST", "/__rollcall/calls", { call_id: 5 })).status,
    ).toBe(400);
    expect(
      (await ask("POST", "/__rollcall/calls?workspace=3", {})).status,
    ).toBe(400);
  });

  it("adds none of several calls of which two have one id", async () => {
    const { ask, mock } = living({ calls: 0 });
    const twice = [{ call_id: "a" }, {}, { call_id: "b" }, { call_id: "a" }];
    const answer = await ask("POST", "/__rollcall/calls", twice);
    expect(answer).toMatchObject({
      status: 400,
      json: { message: 'The call_id "a" was given twice.' },
    });
    expect(mock.calls.count()).toBe(0);
    for (const again of [1, 2]) {
      const one = await ask("POST", "/__rollcall/calls", [{ call_id: "a" }]);
      expect([again, one.status]).toEqual([again, 201]);
    }
    expect(mock.calls.count()).toBe(1);
  });

  it("edits a loaded call that has little of what a call has", async () => {
    const bare = { call_id: "bare", agent_id: "a" } as never;
    const { ask } = living({ calls: 0, data: [bare] });
    const edited = await ask("PATCH", "/__rollcall/calls/bare", {
      start_timestamp: 7,
    });
    expect(edited).toMatchObject({
      status: 200,
      json: { call_id: "bare", start_timestamp: 7 },
    });
    expect(
      (await ask("PATCH", "/__rollcall/calls/bare", { agent_id: null })).status,
    ).toBe(400);
    expect(
      (await ask("PATCH", "/__rollcall/calls/bare", { call_status: 5 })).status,
    ).toBe(400);
  });

  it("is as it was in the beginning after a reset", async () => {
    const { ask, list, mock } = living({
      faults: ["status=503;path=/never"],
      rateLimit: "1000/min",
    });
    const before = await list("limit=1000");
    await ask("POST", "/create-phone-call", dial);
    await ask("DELETE", `/__rollcall/calls/${before[0]?.call_id}`);
    await ask("PUT", "/__rollcall/faults", { faults: [] });
    await ask("POST", "/__rollcall/clock", { advance: "1h" });
    expect((await ask("POST", "/__rollcall/reset", {})).status).toBe(204);
    expect(mock.requests()).toEqual([]);
    expect(mock.clock.now()).toBe(DATA_END);
    expect(await list("limit=1000")).toEqual(before);
    expect((await ask("GET", "/__rollcall/faults")).json).toEqual({
      faults: ["status=503;path=/never"],
    });
  });

  it("limits each key, and says so in the journal", async () => {
    const { ask, mock } = living({ rateLimit: "2/min" });
    const statuses = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await ask("GET", "/list-calls?limit=1")).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    expect(mock.requests({ status: 429 })).toMatchObject([
      { fault: "rate-limit" },
    ]);
  });

  it("signs with the key of the workspace", async () => {
    const { mock, events } = living({
      apiKeys: ["key_a", "key_b"],
      perMinute: 30,
      speed: 0,
    });
    await mock.advance(60_000);
    const signers = events.map(({ body, signature }) =>
      ["key_a", "key_b"].filter((key) => Retell.verify(body, key, signature)),
    );
    expect(new Set(signers.flat())).toEqual(new Set(["key_a", "key_b"]));
    expect(signers.every((of) => of.length === 1)).toBe(true);
  });

  it("has no admin API when it was told to have none", async () => {
    expect(
      (await living({ admin: false }).ask("GET", "/__rollcall/clock")).status,
    ).not.toBe(200);
  });

  it("repeats a page of the real list", async () => {
    const { list, mock } = living();
    const first = await list("limit=10");
    const second = await list(
      `limit=10&pagination_key=${first.at(-1)?.call_id}`,
    );
    mock.setFaults(["page=repeat"]);
    expect(
      await list(`limit=10&pagination_key=${first.at(-1)?.call_id}`),
    ).toEqual(first);
    expect(
      await list(`limit=10&pagination_key=${second.at(-1)?.call_id}`),
    ).toEqual(second);
  });
});
