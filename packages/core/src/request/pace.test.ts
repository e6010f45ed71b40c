import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idle } from "../../test/support/fake-clock.js";
import {
  clientOf,
  failureOf,
  json,
  text,
} from "../../test/support/fake-fetch.js";
import { Pace } from "./pace.js";
import { defaults } from "./request-defaults.js";

const calls = json([]);
const busy = text("", { status: 429 });
const all = (count: number, send: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, send));

describe("rateLimit", () => {
  it("starts at most so many requests in any span, in the order they were made", async () => {
    const { client, clock, requests } = clientOf([calls], {
      rateLimit: { requests: 3, perMs: 1000 },
    });
    const start = clock.now();
    await clock.run(all(8, () => client.calls.list()));
    expect(requests.map(({ at }) => at - start)).toEqual([
      0, 0, 0, 1000, 1000, 1000, 2000, 2000,
    ]);
  });

  it("lets no part of a request start: 2.5 a span are two", async () => {
    const { client, clock, requests } = clientOf([calls], {
      rateLimit: { requests: 2.5, perMs: 1000 },
    });
    const start = clock.now();
    await clock.run(all(5, () => client.calls.list()));
    expect(requests.map(({ at }) => at - start)).toEqual([
      0, 0, 1000, 1000, 2000,
    ]);
  });

  it("holds for any traffic", () => {
    const gaps = fc.array(fc.nat({ max: 400 }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 1000 }),
        gaps,
        (requests, perMs, waits) => {
          const pace = new Pace();
          const settings = { ...defaults, rateLimit: { requests, perMs } };
          let now = 0;
          const starts = waits.map((wait) => {
            now += wait;
            return pace.reserve(settings, now).at;
          });
          starts.forEach((at, i) => {
            expect(at).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
            if (i >= requests) {
              expect(at - (starts[i - requests] ?? 0)).toBeGreaterThanOrEqual(
                perMs,
              );
            }
          });
        },
      ),
    );
  });

  it("counts what started, when others gave their slots back", async () => {
    const { client, clock, requests } = clientOf([calls], {
      rateLimit: { requests: 2, perMs: 1000 },
    });
    const start = clock.now();
    await all(2, () => client.calls.list());
    const { signal, abort } = new (class extends AbortController {
      override abort = super.abort.bind(this);
    })();
    const gaveUp = all(2, () => failureOf(client.calls.list({}, { signal })));
    const late = all(2, () =>
      failureOf(client.calls.list({}, { deadlineMs: 10 })),
    );
    await idle();
    abort();
    await gaveUp;
    await clock.run(late);
    await clock.run(all(2, () => client.calls.list()));
    expect(requests.map(({ at }) => at - start)).toEqual([0, 0, 1000, 1000]);
  });

  it("holds where timers are late, and where they are early", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 300 }), {
          minLength: 30,
          maxLength: 30,
        }),
        (lates) => {
          const pace = new Pace();
          const settings = {
            ...defaults,
            rateLimit: { requests: 3, perMs: 100 },
          };
          const waiting = lates.map(() => pace.reserve(settings, 0));
          const starts: number[] = [];
          let now = 0;
          waiting.forEach((slot, n) => {
            now = Math.max(now, slot.at + (lates[n] ?? 0));
            pace.start(settings, slot, now);
            now = slot.at;
            starts.push(now);
          });
          starts.forEach((at, n) => {
            if (n >= 3) {
              expect(at - (starts[n - 3] ?? 0)).toBeGreaterThanOrEqual(100);
            }
          });
        },
      ),
    );
  });

  it("can be passed by one request", async () => {
    const { client, clock } = clientOf([calls], {
      rateLimit: { requests: 1, perMs: 60_000 },
    });
    const start = clock.now();
    await clock.run(all(3, () => client.calls.list({}, { rateLimit: false })));
    expect(clock.now()).toBe(start);
  });

  it("does not count as part of timeoutMs", async () => {
    const { client, clock, requests } = clientOf([calls], {
      rateLimit: { requests: 1, perMs: 5000 },
      timeoutMs: 1000,
    });
    await clock.run(all(3, () => client.calls.list()));
    expect(requests).toHaveLength(3);
  });
});

describe("after a 429", () => {
  it("the client's other requests slow down too, and recover", async () => {
    const { client, clock, requests } = clientOf([busy, calls]);
    await clock.run(client.calls.list());
    const from = clock.now();
    await clock.run(all(20, () => client.calls.list()));
    const slowed = clock.now() - from;
    expect(slowed).toBeGreaterThan(0);
    for (let i = 0; i < 40; i += 1) {
      await clock.run(client.calls.list());
    }
    const later = clock.now();
    await clock.run(all(20, () => client.calls.list()));
    expect(clock.now() - later).toBe(0);
    expect(requests).toHaveLength(82);
  });

  it("waits for what Retry-After says, all together", async () => {
    const asked = text("", { status: 429, headers: { "retry-after": "5" } });
    const { client, clock, requests } = clientOf([asked, calls]);
    const first = client.calls.list();
    await clock.advance(10);
    await clock.run(Promise.all([first, client.calls.list()]));
    expect(
      requests.map(({ at }) => at - (requests[0]?.at ?? 0) >= 5000),
    ).toEqual([false, true, true]);
  });

  it("many in the same millisecond count as one, too", async () => {
    const { client, clock, requests } = clientOf(
      [...Array.from({ length: 20 }, () => busy), calls],
      {
        maxRetries: 0,
      },
    );
    await all(20, () => failureOf(client.calls.list()));
    const from = clock.now();
    await clock.run(client.calls.list());
    expect((requests.at(-1)?.at ?? 0) - from).toBe(125);
  });

  it("slots that were given back hold nobody up", async () => {
    const { client, clock, requests } = clientOf([busy, calls], {
      maxRetries: 0,
    });
    await failureOf(client.calls.list());
    const from = clock.now();
    await clock.run(
      all(20, () => failureOf(client.calls.list({}, { deadlineMs: 1 }))),
    );
    await clock.run(client.calls.list());
    expect((requests.at(-1)?.at ?? 0) - from).toBe(125);
  });

  it("many at once count as one: they all started before the pace changed", () => {
    const pace = new Pace();
    for (let i = 0; i < 50; i += 1) {
      pace.slowDown(defaults, { startedAt: 0, answeredAt: 100 + i });
    }
    pace.reserve(defaults, 10_000);
    expect(pace.reserve(defaults, 10_000).at).toBe(10_125);
  });

  it("never holds a request back longer than backoff.maxMs, whatever happens", () => {
    const step = fc.record({
      wait: fc.nat({ max: 100 }),
      event: fc.constantFrom("slow", "ease", "send"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const pace = new Pace();
        let now = 0;
        for (const { wait, event } of steps) {
          now += wait;
          if (event === "slow") {
            pace.slowDown(defaults, {
              startedAt: now,
              answeredAt: now,
              retryAfterMs: 120_000,
            });
          } else if (event === "ease") {
            pace.speedUp();
          } else {
            expect(pace.reserve(defaults, now).at - now).toBeLessThanOrEqual(
              defaults.backoff.maxMs,
            );
          }
        }
      }),
    );
  });

  it("nothing slows down with adaptiveThrottle: false", async () => {
    const { client, clock } = clientOf([busy, calls], {
      adaptiveThrottle: false,
      backoff: { initialMs: 0 },
    });
    const start = clock.now();
    await clock.run(client.calls.list());
    await clock.run(all(20, () => client.calls.list()));
    expect(clock.now()).toBe(start);
  });
});
