import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyText } from "../../api/answer-body.js";
import { jsonAnswer } from "../../api/make-answer.js";
import { SettingError } from "../../util/setting-error.js";
import { parseRate } from "./parse-rate.js";
import { TokenBuckets } from "./token-buckets.js";
import { withRateLimit } from "./with-rate-limit.js";

describe("parseRate", () => {
  it.each([
    ["60/min", { count: 60, periodMs: 60_000 }],
    ["10/s;burst=50", { count: 10, periodMs: 1000, burst: 50 }],
    ["0.5 / h", { count: 0.5, periodMs: 3_600_000 }],
  ])("reads %s", (text, want) => {
    expect(parseRate(text)).toEqual(want);
  });

  it.each(["", "60", "0/min", "60/week", "-1/s", "60/min;burst=0"])(
    "refuses %j and says what it accepts",
    (text) => {
      expect(() => parseRate(text)).toThrow(SettingError);
      expect(() => parseRate(text)).toThrow(/60\/min/);
    },
  );
});

describe("TokenBuckets", () => {
  it("lets the burst pass at once, then one a period's share", () => {
    const buckets = new TokenBuckets({ count: 60, periodMs: 60_000, burst: 3 });
    expect([0, 0, 0, 0].map((now) => buckets.take("k", now))).toEqual([
      0, 0, 0, 1000,
    ]);
    expect(buckets.take("k", 1000)).toBe(0);
    expect(buckets.take("k", 1500)).toBe(500);
  });

  it("keeps a bucket for every key", () => {
    const buckets = new TokenBuckets({ count: 1, periodMs: 1000 });
    expect([
      buckets.take("a", 0),
      buckets.take("b", 0),
      buckets.take("a", 0),
    ]).toEqual([0, 0, 1000]);
  });

  it("forgets the oldest key when there are too many", () => {
    const buckets = new TokenBuckets(
      { count: 1, periodMs: 1000 },
      { maxKeys: 2 },
    );
    for (const key of ["a", "b", "c"]) {
      buckets.take(key, 0);
    }
    expect([buckets.take("c", 0), buckets.take("a", 0)]).toEqual([1000, 0]);
  });

  it("never lets more pass than the burst plus what has flowed in since", () => {
    const arrivals = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), {
      maxLength: 300,
    });
    const rate = fc.record({
      count: fc.integer({ min: 1, max: 50 }),
      burst: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(arrivals, rate, (gaps, { count, burst }) => {
        const buckets = new TokenBuckets({ count, burst, periodMs: 1000 });
        let now = 0;
        let passed = 0;
        for (const gap of gaps) {
          now += gap;
          if (buckets.take("k", now) === 0) {
            passed += 1;
          }
          expect(passed).toBeLessThanOrEqual(
            burst + (now * count) / 1000 + 1e-6,
          );
        }
      }),
    );
  });
});

describe("withRateLimit", () => {
  it("refuses with the API's 429, and with the seconds until the next token", async () => {
    let now = 0;
    const limited = withRateLimit(() => jsonAnswer(200, []), {
      buckets: new TokenBuckets(parseRate("2/min")),
      now: () => now,
    });
    const ask = () =>
      limited({
        method: "GET",
        url: "/list-calls",
        headers: { authorization: "Bearer k" },
      });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const refused = await ask();
    expect(refused).toMatchObject({
      status: 429,
      headers: { "retry-after": "30" },
    });
    expect(JSON.parse(bodyText(refused))).toEqual({
      status: "error",
      message: "Account rate limited, please throttle your requests.",
    });
    now = 30_000;
    expect((await ask()).status).toBe(200);
  });
});
