import { signWebhook } from "@rollcall/core/webhooks";
import Retell from "retell-sdk-3-14";
import { describe, expect, it } from "vitest";
import { manualWall, settled } from "../../test/support/manual-wall.js";
import { smallRecord } from "../../test/support/small-calls.js";
import type { LifeEvent, ToldStage } from "../life/life-event.js";
import type { LogEntry } from "../util/log-entry.js";
import { Deliveries } from "./deliveries.js";
import type { DeliveryOptions } from "./delivery-options.js";

interface Received {
  readonly url: string;
  readonly authorization: string | null;
  readonly body: string;
  readonly signature: string;
}

const instants = { registered: 0, started: 1000, ended: 9000 };

function event(callId: string, stage: ToldStage): LifeEvent {
  return {
    at: 9000,
    stage,
    callId,
    workspace: 0,
    call: () => smallRecord(callId, instants),
  };
}

/**
 * Deliveries to a receiver that answers with these statuses in turn, then with
 * 200; 0: it cannot be reached.
 */
function receiver(
  statuses: number[] = [],
  options: Partial<DeliveryOptions> = {},
) {
  const wall = manualWall(Date.now());
  const received: Received[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    const signature = headers.get("x-retell-signature") ?? "";
    received.push({
      url: String(url),
      authorization: headers.get("authorization"),
      body: String(init?.body),
      signature,
    });
    const status = statuses.shift() ?? 200;
    if (status === 0) {
      throw new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
    }
    return new Response(null, { status });
  };
  const given = {
    url: "http://receiver.test/hook",
    keys: ["key_1"],
    fetch,
    wall,
    now: wall.now,
    timers: {
      get passed() {
        return wall.now();
      },
      after: wall.after,
    },
  };
  const deliveries = new Deliveries({ ...given, ...options });
  const outcomes = () =>
    [...deliveries.log.attempts.newestFirst()]
      .reverse()
      .map((a) => `${a.attempt} ${a.outcome}`);
  return { wall, received, deliveries, outcomes };
}

const nameOf = ({ body }: Received) => {
  const { event: name, data } = JSON.parse(body);
  return `${data.call_id} ${name}`;
};

describe("signWebhook", () => {
  it("gives the digest of the known vector", async () => {
    const digest =
      "07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e";
    expect(
      await signWebhook('{"event":"call_ended"}', "test-api-key", {
        now: 1_700_000_000_000,
      }),
    ).toBe(`v=1700000000000,d=${digest}`);
  });
});

describe("Deliveries", () => {
  it("signs so that the official SDK's own verify accepts it, and nothing else", async () => {
    const { received, deliveries } = receiver();
    deliveries.push(event("c", "ended"));
    await deliveries.quiet();
    const { body = "", signature = "" } = received[0] ?? {};
    expect(Retell.verify(body, "key_1", signature)).toBe(true);
    expect(Retell.verify(`${body} `, "key_1", signature)).toBe(false);
    expect(Retell.verify(body, "key_2", signature)).toBe(false);
  });

  it.each([
    ["data", ["event", "data"]],
    ["call", ["event", "call"]],
    ["both", ["event", "data", "call"]],
  ] as const)("writes bodies in the shape %s", async (shape, want) => {
    const { received, deliveries } = receiver([], { shape });
    deliveries.push(event("c", "analysed"));
    await deliveries.quiet();
    expect(Object.keys(JSON.parse(received[0]?.body ?? ""))).toEqual(want);
  });

  it("leaves the analysis to call_analyzed", async () => {
    const { received, deliveries } = receiver();
    deliveries.push(event("c", "ended"));
    deliveries.push(event("c", "analysed"));
    await deliveries.quiet();
    const [ended, analysed] = received.map(({ body }) => JSON.parse(body));
    expect(ended).toMatchObject({
      event: "call_ended",
      data: { call_id: "c" },
    });
    expect(ended.data).not.toHaveProperty("call_analysis");
    expect(analysed).toMatchObject({
      event: "call_analyzed",
      data: { call_analysis: { user_sentiment: "Positive" } },
    });
  });

  it("tries again three times, one, two and four seconds apart, with the same body and a new signature", async () => {
    const { wall, received, deliveries, outcomes } = receiver([
      500, 0, 302, 404,
    ]);
    const started = wall.now();
    deliveries.push(event("c", "ended"));
    const counts: number[] = [];
    for (const ms of [0, 999, 1, 2000, 4000, 60_000]) {
      await wall.pass(ms);
      counts.push(received.length);
    }
    expect(counts).toEqual([1, 1, 2, 3, 4, 4]);
    expect(outcomes()).toEqual(["1 retry", "2 retry", "3 retry", "4 failed"]);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(
      received.map(
        ({ signature }) => Number(/v=(\d+)/.exec(signature)?.[1]) - started,
      ),
    ).toEqual([0, 1000, 3000, 7000]);
    expect([...deliveries.log.failures.newestFirst()]).toMatchObject([
      { call_id: "c", event: "call_ended", status: 404 },
    ]);
    expect(deliveries.pending).toBe(0);
  });

  it("says why there was no answer", async () => {
    const { deliveries } = receiver([0], { retryDelaysMs: [] });
    deliveries.push(event("c", "ended"));
    await deliveries.quiet();
    expect([...deliveries.log.failures.newestFirst()]).toMatchObject([
      { status: 0, error: "ECONNREFUSED" },
    ]);
  });

  it("sends a user and a password of the URL as basic authentication, and shows neither", async () => {
    const warnings: LogEntry[] = [];
    const { wall, received, deliveries } = receiver([0, 500], {
      url: "http://user:secret@receiver.test/hook",
      warn: (entry) => warnings.push(entry),
    });
    deliveries.push(event("c", "ended"));
    await settled();
    await wall.pass(10_000);
    expect(received).toHaveLength(3);
    for (const { url, authorization } of received) {
      expect(url).toBe("http://receiver.test/hook");
      expect(authorization).toBe(`Basic ${btoa("user:secret")}`);
    }
    const shown = JSON.stringify([
      warnings,
      [...deliveries.log.attempts.newestFirst()],
    ]);
    expect(shown).not.toMatch(/secret|dXNlcjpzZWNyZXQ/);
    expect(warnings.map(({ url }) => url)).toEqual(
      Array(2).fill("http://[redacted]@receiver.test/hook"),
    );
  });

  it("warns of each kind of failure, once", async () => {
    const reasons = [
      { cause: { code: "ECONNREFUSED" } },
      { cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" } },
      { cause: { code: "ECONNREFUSED" } },
      { cause: new Error("bad port") },
    ];
    const statuses = [503, 503, 404, 204];
    const fetch = async () => {
      const reason = reasons.shift();
      if (reason) {
        throw new TypeError("fetch failed", reason);
      }
      return new Response(null, { status: statuses.shift() ?? 204 });
    };
    const warnings: string[] = [];
    const { deliveries } = receiver([], {
      fetch,
      retryDelaysMs: [],
      concurrency: 1,
      warn: ({ message }) => warnings.push(message),
    });
    for (let n = 0; n < 9; n++) {
      deliveries.push(event(`c${n}`, "ended"));
    }
    await deliveries.quiet();
    const kinds = [
      "ECONNREFUSED",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "bad port",
      "the receiver answers 503",
      "the receiver answers 404",
    ];
    expect(warnings).toEqual(
      kinds.map(
        (kind) =>
          `webhooks to http://receiver.test/hook fail: ${kind}; this is said once`,
      ),
    );
  });

  it.each(["", "ftp://receiver.test", "http://receiver.test:6000"])(
    "refuses at the start to deliver to %j",
    (url) => {
      expect(() => receiver([], { url })).toThrow(RangeError);
    },
  );

  it("gives an attempt up after ten seconds", async () => {
    const silent = (_url: unknown, init?: RequestInit) =>
      new Promise<Response>((_, reject) =>
        init?.signal?.addEventListener("abort", () =>
          reject(init.signal?.reason),
        ),
      );
    const { wall, deliveries } = receiver([], {
      fetch: silent,
      retryDelaysMs: [],
    });
    deliveries.push(event("c", "ended"));
    await settled();
    await wall.pass(9999);
    expect(deliveries.log.attempts.size).toBe(0);
    await wall.pass(1);
    expect([...deliveries.log.attempts.newestFirst()]).toMatchObject([
      { error: "no answer within 10000 ms" },
    ]);
  });

  it("keeps the events of a call waiting for the one before, and lets other calls pass", async () => {
    const { wall, received, deliveries } = receiver([500]);
    for (const stage of ["started", "ended", "analysed"] as const) {
      deliveries.push(event("a", stage));
    }
    await settled();
    // Attempts that are signed at the same time may be sent in any order.
    deliveries.push(event("b", "started"));
    await settled();
    expect(received.map(nameOf)).toEqual(["a call_started", "b call_started"]);
    await wall.pass(1000);
    expect(received.slice(2).map(nameOf)).toEqual([
      "a call_started",
      "a call_ended",
      "a call_analyzed",
    ]);
  });

  it("goes on with the next event of a call when one is given up", async () => {
    const { received, deliveries } = receiver([500], { retryDelaysMs: [] });
    for (const stage of ["started", "ended"] as const) {
      deliveries.push(event("a", stage));
    }
    await settled();
    expect(received.map(nameOf)).toEqual(["a call_started", "a call_ended"]);
  });

  it("has no more attempts under way than it may", async () => {
    let open = 0;
    let most = 0;
    const fetch = async () => {
      most = Math.max(most, ++open);
      await settled();
      open -= 1;
      return new Response();
    };
    const { deliveries } = receiver([], { fetch, concurrency: 3, backlog: 5 });
    for (let n = 0; n < 20; n++) {
      deliveries.push(event(`c${n}`, "ended"));
    }
    expect(deliveries.isBusy()).toBe(true);
    await deliveries.quiet();
    expect([most, deliveries.isBusy(), deliveries.log.attempts.size]).toEqual([
      3,
      false,
      20,
    ]);
  });

  it("does not retry what was cleared", async () => {
    const { wall, received, deliveries } = receiver([500]);
    deliveries.push(event("a", "started"));
    await settled();
    deliveries.clear();
    await wall.pass(60_000);
    expect(received).toHaveLength(1);
    expect(deliveries.pending).toBe(0);
  });
});
