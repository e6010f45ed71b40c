import { describe, expect, it } from "vitest";
import { createMock } from "../src/index.js";
import { manualWall } from "./support/manual-wall.js";

const LAST = 8_640_000_000_000_000;

describe("a mock refuses, and stays as it was,", () => {
  it.each<unknown>(["1", "1h", null, undefined, Number.NaN, -1, Infinity])(
    "to be advanced by %j",
    async (ms) => {
      const mock = createMock({ calls: 3 });
      const before = mock.clock.now();
      await expect(mock.advance(ms as number)).rejects.toThrow(RangeError);
      expect(mock.clock.now()).toBe(before);
    },
  );

  it.each<unknown>(["1", true, null, Number.NaN, -1, 1e-9])(
    "to run at speed %j",
    (speed) => {
      const mock = createMock({ calls: 3 });
      expect(() => mock.setSpeed(speed as number)).toThrow(RangeError);
    },
  );

  it.each<unknown>(["status=503", [503], [""], null, ["status=503", "x"]])(
    "the faults %j",
    async (faults) => {
      const mock = createMock({ calls: 3 });
      expect(() => mock.setFaults(faults as string[])).toThrow(RangeError);
      const headers = { authorization: "Bearer any" };
      const answer = await mock.fetch("http://mock/list-calls", { headers });
      expect(answer.status).toBe(200);
    },
  );

  it.each<object>([
    { stauts: 503 },
    { status: "503" },
    { status: -1 },
    { limit: 1.5 },
    { since: Number.NaN },
    { path: "list-calls" },
    { method: "" },
  ])("to look for requests with %j", (filter) => {
    const mock = createMock({ calls: 3 });
    expect(() => mock.requests(filter)).toThrow(RangeError);
  });

  it.each([
    { faults: ["latency=soon"] },
    { rateLimit: "60" },
    { state: { append() {}, close() {} } as never },
    { apiKeys: Array(1) },
    { webhooks: { url: "http://hook.test", retryDelaysMs: Array(1) } },
    { rateLimit: `${"9".repeat(400)}/min` },
    { rateLimit: `60/min;burst=${"9".repeat(400)}` },
  ])("the options %j, as all others that make no sense", (options) => {
    expect(() => createMock(options)).toThrow(RangeError);
  });
});

describe("what is no list of calls", () => {
  const call = { call_id: "a", agent_id: "x", from_number: "+12125550178" };

  it.each<unknown>([call, { items: [call] }, [null], "a", null])(
    "is refused, and not shown: %j",
    (calls) => {
      const mock = createMock({ calls: 3 });
      expect(() => mock.calls.add(calls as never)).toThrow(
        /^calls\.add must be a list of calls\.$/,
      );
      expect(() => createMock({ data: calls as never })).toThrow(
        /^data must be a list of calls\.$|^data\[0\] is not an object\.$/,
      );
    },
  );
});

describe("a mock", () => {
  it("has a clock that runs no further than a Date goes", async () => {
    const wall = manualWall(0, async () => {});
    const mock = createMock({ calls: 3, at: LAST - 1, speed: 1, wall });
    await wall.pass(10_000);
    expect(mock.clock.now()).toBe(LAST);
    const answer = await mock.fetch("http://localhost/__rollcall/clock");
    expect(await answer.json()).toMatchObject({ now: LAST });
    mock.close();
  });

  it("finds requests by their method, however it is written", async () => {
    const mock = createMock({ calls: 3 });
    await mock.fetch("http://mock/list-calls");
    expect(mock.requests({ method: "get" })).toHaveLength(1);
  });
});
