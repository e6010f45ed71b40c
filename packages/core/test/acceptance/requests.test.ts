import {
  AbortedError,
  AnswerError,
  ApiError,
  type ClientOptions,
  createPhoneCall,
  NetworkError,
  type RequestOptions,
  type RetryEvent,
  registerCall,
  TimeoutError,
} from "@rollcall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, failureOf } from "./support/client.js";
import {
  body,
  cut,
  deaf,
  html,
  passing,
  reset,
  stalled,
  status,
  truncated,
} from "./support/faults.js";
import { started } from "./support/rows.js";
import { type Reply, Service } from "./support/service.js";
import { settled } from "./support/time.js";

/** A service that replies in turn, and then by itself. */
function replying(
  replies: readonly Reply[],
  options: Partial<ClientOptions> = {},
) {
  const service = new Service(started(3));
  service.script = (n) => replies[n];
  return clientOf(service, options);
}

/** A service that always replies so. */
function always(reply: Reply, options: Partial<ClientOptions> = {}) {
  const service = new Service(started(3));
  service.script = () => reply;
  return clientOf(service, options);
}

const phone = { from_number: "+12025550143", to_number: "+12025550178" };
const registration = {
  agent_id: "a",
  audio_websocket_protocol: "web",
  audio_encoding: "s16le",
  sample_rate: 8000,
} as const;

describe("a GET is sent again", () => {
  it.each(Object.entries(passing))("after %s", async (_, reply) => {
    const { client, time, service } = replying([reply, reply]);
    expect(await time.run(client.calls.list())).toHaveLength(3);
    expect(service.asked).toHaveLength(3);
    expect(time.waiting).toBe(0);
  });

  it.each([201, 202, 206])("after a %i whose body is cut off", async (code) => {
    const { client, time, service } = replying([
      () => new Response("[", { status: code }),
    ]);
    await time.run(client.calls.list());
    expect(service.asked).toHaveLength(2);
  });

  it.each([400, 401, 402, 403, 404, 410, 422])(
    "but not after a %i",
    async (code) => {
      const { client, time, service } = always(status(code));
      expect(await time.run(failureOf(client.calls.list()))).toMatchObject({
        name: "ApiError",
        status: code,
      });
      expect(service.asked).toHaveLength(1);
    },
  );

  it.each<[string, Reply, number]>([
    [
      "x-should-retry: false on a 503",
      status(503, { "x-should-retry": "false" }),
      1,
    ],
    [
      "x-should-retry: false on a 429",
      status(429, { "x-should-retry": "false" }),
      1,
    ],
    [
      "x-should-retry: true on a 400",
      status(400, { "x-should-retry": "true" }),
      3,
    ],
  ])("as %s says", async (_, reply, requests) => {
    const { client, time, service } = always(reply);
    await time.run(failureOf(client.calls.list()));
    expect(service.asked).toHaveLength(requests);
  });
});

describe("a POST is sent once", () => {
  it.each([
    ...Object.entries(passing),
    ["x-should-retry", status(503, { "x-should-retry": "true" })] as const,
  ])("whatever comes: %s", async (_, reply) => {
    const { client, time, service } = always(reply, { timeoutMs: 1_000 });
    await time.run(failureOf(createPhoneCall(client, phone)));
    await time.run(failureOf(registerCall(client, registration)));
    expect(service.asked).toHaveLength(2);
  });

  it("unless the caller says that it is idempotent: then with its whole body each time", async () => {
    const bodies: unknown[] = [];
    const service = new Service();
    service.script = (n) => async (request) => {
      bodies.push(await request.json());
      return n < 2
        ? Response.json({}, { status: 503 })
        : Response.json({ call_id: "x" }, { status: 201 });
    };
    const { client, time } = clientOf(service);
    expect(
      await time.run(createPhoneCall(client, phone, { idempotent: true })),
    ).toEqual({ call_id: "x" });
    expect(bodies).toEqual([phone, phone, phone]);
  });
});

describe("Retry-After", () => {
  const wait = async (
    headers: Record<string, string>,
    options: RequestOptions = {},
  ) => {
    const { client, time, service } = replying([status(503, headers)]);
    await time.run(client.calls.list({}, options));
    const [first, second] = service.asked;
    return (second?.at ?? 0) - (first?.at ?? 0);
  };
  const at = (ms: number) => new Date(1_700_000_000_000 + ms);
  const rfc850 = (date: Date) => {
    const [day = "", number, month, year = "", time] = date
      .toUTCString()
      .split(" ");
    const long = {
      Sun: "Sunday",
      Mon: "Monday",
      Tue: "Tuesday",
      Wed: "Wednesday",
      Thu: "Thursday",
      Fri: "Friday",
    };
    const name = long[day.slice(0, 3) as keyof typeof long] ?? "Saturday";
    return `${name}, ${number}-${month}-${year.slice(2)} ${time} GMT`;
  };
  const asctime = (date: Date) => {
    const [day = "", number = "", month, year, time] = date
      .toUTCString()
      .split(" ");
    return `${day.slice(0, 3)} ${month} ${number.replace(/^0/, " ")} ${time} ${year}`;
  };

  it.each<[string, Record<string, string>, number]>([
    ["seconds", { "retry-after": "3" }, 3_000],
    ["zero", { "retry-after": "0" }, 0],
    ["milliseconds", { "retry-after-ms": "1250" }, 1_250],
    [
      "milliseconds before seconds",
      { "retry-after": "9", "retry-after-ms": "1250" },
      1_250,
    ],
    ["a date", { "retry-after": at(7_000).toUTCString() }, 7_000],
    ["a date of RFC 850", { "retry-after": rfc850(at(7_000)) }, 7_000],
    ["a date of asctime", { "retry-after": asctime(at(7_000)) }, 7_000],
    ["a date in the past", { "retry-after": at(-7_000).toUTCString() }, 0],
    ["77 hours, clamped", { "retry-after": "277403" }, 60_000],
    [
      "77 hours in milliseconds, clamped",
      { "retry-after-ms": "277403000" },
      60_000,
    ],
    [
      "a date next year, clamped",
      { "retry-after": at(4e10).toUTCString() },
      60_000,
    ],
    [
      "a number beyond all numbers, clamped",
      { "retry-after": "9".repeat(400) },
      60_000,
    ],
    ["nonsense, which counts as none", { "retry-after": "soon" }, 250],
    ["less than nothing, which counts as none", { "retry-after": "-1" }, 250],
    ["two of them, which count as none", { "retry-after": "1, 2" }, 250],
    [
      "nonsense in milliseconds, with seconds",
      { "retry-after-ms": "NaN", "retry-after": "2" },
      2_000,
    ],
  ])("as %s", async (_, headers, want) => {
    expect(await wait(headers)).toBe(want);
  });

  it("has another clamp where the caller wants it", async () => {
    expect(
      await wait({ "retry-after": "100" }, { retryAfterMaxMs: 90_000 }),
    ).toBe(90_000);
    expect(await wait({ "retry-after": "100" }, { retryAfterMaxMs: 0 })).toBe(
      0,
    );
  });

  it("whatever it is, never waits longer than the clamp, never less than nothing, and always settles", async () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0123456789.,:-+eE GMTSunNov\t") }),
      fc.string({ unit: "grapheme-ascii" }),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.bigInt().map(String),
    );
    await fc.assert(
      fc.asyncProperty(value, value, async (seconds, ms) => {
        const ms_ = await wait({
          "retry-after": seconds,
          "retry-after-ms": ms,
        });
        expect(ms_).toBeGreaterThanOrEqual(0);
        expect(ms_).toBeLessThanOrEqual(60_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe("back-off", () => {
  it("is drawn from all of [0, min(maxMs, initialMs * 2^n)): full jitter", async () => {
    for (const random of [0, 0.5, 0.999]) {
      const delays: number[] = [];
      const onRetry = ({ delayMs }: RetryEvent) => delays.push(delayMs);
      const { client, time } = always(status(500), {
        random: () => random,
        maxRetries: 6,
        onRetry,
      });
      await time.run(failureOf(client.calls.list()));
      expect(delays).toEqual(
        [500, 1000, 2000, 4000, 8000, 8000].map((most) => most * random),
      );
    }
  });
});

describe("the retry budget", () => {
  const outage = async (options: Partial<ClientOptions>, requests: number) => {
    const { client, time, service } = always(status(503), options);
    for (let i = 0; i < requests; i++) {
      await time.run(failureOf(client.calls.list()));
    }
    return service.asked.length - requests;
  };

  it("is a burst and a share of all requests, in sequence and in parallel", async () => {
    expect(await outage({}, 100)).toBeLessThanOrEqual(10 + 100 * 0.2);
    expect(await outage({ retryBudget: { burst: 3, ratio: 0 } }, 20)).toBe(3);
    expect(await outage({ retryBudget: { burst: 0, ratio: 0 } }, 5)).toBe(0);
    const { client, time, service } = always(status(503));
    await time.run(
      Promise.all(
        Array.from({ length: 100 }, () => failureOf(client.calls.list())),
      ),
    );
    expect(service.asked.length).toBeLessThanOrEqual(100 + 10 + 20);
  });

  it("can be switched off", async () => {
    expect(await outage({ retryBudget: false }, 50)).toBe(100);
  });

  it("is earned back by requests that succeed", async () => {
    const { client, time, service } = always(status(503), {
      retryBudget: { burst: 2, ratio: 0.5 },
    });
    await time.run(failureOf(client.calls.list()));
    service.script = () => undefined;
    for (let i = 0; i < 4; i++) {
      await time.run(client.calls.list());
    }
    const before = service.asked.length;
    service.script = (n) => (n < before + 2 ? status(503) : undefined);
    await time.run(client.calls.list());
    expect(service.asked.length).toBe(before + 3);
  });
});

describe("limits of time", () => {
  it.each<[string, Reply]>([
    ["no answer", deaf],
    ["a body that stalls", stalled()],
    ["a body that stalls and takes no notice", stalled(true)],
  ])("timeoutMs covers %s", async (_, reply) => {
    const { client, time } = always(reply, { timeoutMs: 700, maxRetries: 0 });
    const from = time.now();
    const error = await time.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      limit: "timeoutMs",
      limitMs: 700,
      attempts: 1,
    });
    expect(time.now() - from).toBe(700);
    expect(time.waiting).toBe(0);
  });

  it("deadlineMs covers all attempts and the waits between them", async () => {
    for (const reply of [deaf, stalled(true), status(503), reset]) {
      const { client, time } = always(reply, {
        timeoutMs: 700,
        maxRetries: 50,
        retryBudget: false,
      });
      const from = time.now();
      const error = await time.run(
        failureOf(client.calls.list({}, { deadlineMs: 5_000 })),
      );
      expect(time.now() - from).toBeLessThanOrEqual(5_000);
      expect(error).toMatchObject({
        method: "GET",
        attempts: expect.any(Number),
      });
      expect(time.waiting).toBe(0);
    }
  });

  it("of each request while iterating: deadlineMs and timeoutMs are the request's, not the walk's", async () => {
    const { client, time, service } = replying([]);
    service.script = async () => {
      await time.sleep(400);
      return undefined;
    };
    const calls = client.calls.iterate({
      limit: 1,
      deadlineMs: 500,
      timeoutMs: 450,
    });
    expect(await time.run(calls.collect())).toHaveLength(3);
  });
});

describe("an abort settles at once", () => {
  const aborting = async (
    reply: Reply,
    ms: number,
    options: Partial<ClientOptions> = {},
  ) => {
    const { client, time, service } = always(reply, options);
    const controller = new AbortController();
    let error: unknown;
    client.calls.list({}, { signal: controller.signal }).catch((thrown) => {
      error = thrown;
    });
    await time.pass(ms);
    expect(error).toBeUndefined();
    controller.abort("enough");
    await settled();
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: "enough" });
    expect(time.waiting).toBe(0);
    await time.pass(1e6);
    return service.asked.length;
  };

  it.each<[string, Reply, number, number]>([
    ["while no answer comes", deaf, 100, 1],
    ["while the body stalls", stalled(true), 100, 1],
    ["during back-off", status(503), 10, 1],
    [
      "during a long Retry-After",
      status(429, { "retry-after": "50" }),
      40_000,
      1,
    ],
  ])("%s", async (_, reply, ms, requests) => {
    expect(await aborting(reply, ms)).toBe(requests);
  });

  it("before anything is sent", async () => {
    const { client, service } = always(deaf);
    expect(
      await failureOf(
        client.calls.list({}, { signal: AbortSignal.abort("no") }),
      ),
    ).toMatchObject({
      cause: "no",
    });
    expect(service.asked).toHaveLength(0);
  });

  it("through the client's own signal too", async () => {
    const controller = new AbortController();
    const { client } = always(deaf, { signal: controller.signal });
    const failing = failureOf(client.calls.list());
    controller.abort("over");
    expect(await failing).toMatchObject({
      name: "AbortedError",
      cause: "over",
    });
  });
});

describe("the throttle", () => {
  it("lets no more than rateLimit.requests start within any span, whatever runs at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 2_000 }),
        fc.array(fc.integer({ min: 0, max: 1_500 }), {
          minLength: 1,
          maxLength: 25,
        }),
        async (requests, perMs, gaps) => {
          const { client, time, service } = replying([], {
            rateLimit: { requests, perMs },
          });
          const sent: Promise<unknown>[] = [];
          for (const gap of gaps) {
            await time.pass(gap);
            sent.push(client.calls.list());
          }
          await time.run(Promise.all(sent));
          const starts = service.asked.map(({ at }) => at);
          for (const [i, start] of starts.entries()) {
            expect(
              start - (starts[i - requests] ?? -Infinity),
            ).toBeGreaterThanOrEqual(perMs);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts retries, and spans all that a client does", async () => {
    const { client, time, service } = replying([status(500)], {
      rateLimit: { requests: 1, perMs: 1_000 },
    });
    await time.run(
      Promise.all([
        client.calls.list(),
        client.calls.get("call_000"),
        client.calls.iterate({ limit: 1 }).collect(),
      ]),
    );
    const starts = service.asked.map(({ at }) => at);
    for (const [i, start] of starts.slice(1).entries()) {
      expect(start - (starts[i] ?? 0)).toBeGreaterThanOrEqual(1_000);
    }
  });

  it("slows the others down after a 429, never beyond backoff.maxMs, and not where it is off", async () => {
    for (const [adaptiveThrottle, most] of [
      [true, 8_000],
      [false, 0],
    ] as const) {
      const { client, time, service } = replying(
        [status(429, { "retry-after": "50" })],
        {
          adaptiveThrottle,
        },
      );
      const first = client.calls.list();
      await settled();
      const second = client.calls.list();
      await time.run(second);
      const delay = (service.asked[1]?.at ?? 0) - (service.asked[0]?.at ?? 0);
      expect(delay).toBeLessThanOrEqual(most);
      expect(delay > 0).toBe(adaptiveThrottle);
      await time.run(first);
    }
  });
});

describe("errors", () => {
  const error = async (reply: Reply) => {
    const { client, time } = always(reply, { timeoutMs: 500 });
    return time.run(
      failureOf(
        client.calls.list({ filter_criteria: { agent_id: ["agent_secret"] } }),
      ),
    );
  };

  it.each<[string, Reply, new (...args: never[]) => Error, object]>([
    [
      "the early body",
      status(500, { "x-request-id": "r1" }, { error_message: "early" }),
      ApiError,
      { detail: "early", requestId: "r1", status: 500 },
    ],
    [
      "the later body",
      status(429, {}, { status: "error", message: "later" }),
      ApiError,
      { detail: "later", status: 429 },
    ],
    [
      "an HTML error page",
      () => new Response("<html>secret", { status: 502 }),
      ApiError,
      { detail: undefined, status: 502 },
    ],
    [
      "a reset",
      reset,
      NetworkError,
      { status: undefined, cause: expect.any(TypeError) },
    ],
    ["a cut", cut, NetworkError, { cause: expect.any(TypeError) }],
    ["a stall", stalled(), TimeoutError, {}],
    ["truncated JSON", truncated, AnswerError, { status: 200 }],
    ["an empty body", body(""), AnswerError, { status: 200 }],
    ["HTML", html, AnswerError, { status: 200 }],
  ])("of %s says what is known of it", async (_, reply, kind, facts) => {
    const thrown = (await error(reply)) as Error;
    expect(thrown).toBeInstanceOf(kind);
    expect(thrown).toMatchObject({
      method: "GET",
      url: "https://api.example.com/list-calls",
      attempts: 3,
      ...facts,
    });
    expect(thrown.name).toBe(kind.name);
    expect(String(thrown)).toMatch(new RegExp(`^${kind.name}: `));
  });
});

describe("hooks", () => {
  it("are told each attempt in turn: request, error, retry, request, response", async () => {
    const told: string[] = [];
    const { client, time } = replying([status(503), reset], {
      onRequest: ({ attempts, operation }) =>
        told.push(`request ${attempts} ${operation}`),
      onError: ({ attempts, error }) =>
        told.push(`error ${attempts} ${(error as Error).name}`),
      onRetry: ({ attempts, delayMs }) =>
        told.push(`retry ${attempts} ${delayMs}`),
      onResponse: ({ attempts, response }) =>
        told.push(`response ${attempts} ${response.status}`),
    });
    await time.run(client.calls.list());
    expect(told).toEqual([
      "request 1 listCalls",
      "error 1 ApiError",
      "retry 1 250",
      "request 2 listCalls",
      "error 2 NetworkError",
      "retry 2 500",
      "request 3 listCalls",
      "response 3 200",
    ]);
  });

  it("of the client and of the request are both called", async () => {
    const told: string[] = [];
    const { client, time } = replying([], {
      onRequest: () => told.push("client"),
      hooks: [{ onRequest: () => told.push("set") }],
    });
    await time.run(
      client.calls.list({}, { onRequest: () => told.push("request") }),
    );
    expect(told.toSorted()).toEqual(["client", "request", "set"]);
  });

  it("may change the headers of a request", async () => {
    const { client, time, service } = replying([], {
      onRequest: ({ request }) => request.headers.set("x-trace", "t"),
    });
    await time.run(client.calls.list());
    expect(service.asked[0]?.request.headers.get("x-trace")).toBe("t");
  });
});
