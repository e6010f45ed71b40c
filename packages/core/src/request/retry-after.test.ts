import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, json, text } from "../../test/support/fake-fetch.js";
import { retryAfterOf } from "./retry-after.js";

const now = Date.UTC(1994, 10, 6, 8, 49, 0);
const of = (value: string, name = "retry-after") =>
  retryAfterOf(new Headers({ [name]: value }), now);

describe("Retry-After", () => {
  it.each([
    ["0", 0],
    ["120", 120_000],
    ["1.5", 1500],
    [" 2 ", 2000],
    ["Sun, 06 Nov 1994 08:49:37 GMT", 37_000],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 37_000],
    ["Sun Nov  6 08:49:37 1994", 37_000],
    ["Sun, 06 Nov 1994 08:48:00 GMT", 0],
    ["-5", undefined],
    ["1e3", undefined],
    ["Infinity", undefined],
    ["NaN", undefined],
    ["soon", undefined],
    ["Retry 5", undefined],
    ["Sun", undefined],
    ["", undefined],
    ["10 seconds", undefined],
  ])("%o is %o ms", (value, want) => {
    expect(of(value)).toBe(want);
  });

  it("is undefined without a header, and prefers milliseconds", () => {
    expect(retryAfterOf(new Headers(), now)).toBeUndefined();
    expect(of("250", "retry-after-ms")).toBe(250);
    expect(of("soon", "retry-after-ms")).toBeUndefined();
  });

  it.each([
    ["Sun, 06 Nov 1994 10:00:00 GMT", 37_000],
    ["soon", 3_637_000],
    ["", 3_637_000],
  ])("is counted by the clock of the service: %o", (date, want) => {
    const headers = new Headers({
      date,
      "retry-after": "Sun, 06 Nov 1994 10:00:37 GMT",
    });
    const hourBehind = Date.UTC(1994, 10, 6, 9, 0, 0);
    expect(retryAfterOf(headers, hourBehind)).toBe(want);
  });

  it("is undefined or a number that is not negative, whatever is sent", () => {
    const header = fc.oneof(
      fc
        .string({ unit: "grapheme-ascii" })
        .filter((value) => !/[\r\n\0]/.test(value)),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    fc.assert(
      fc.property(header, (value) => {
        const ms = of(value);
        expect(ms === undefined || ms >= 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("never makes the client wait longer than retryAfterMaxMs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 2 ** 31 - 1 }), async (seconds) => {
        const delays: number[] = [];
        const reply = text("", {
          status: 429,
          headers: { "retry-after": String(seconds) },
        });
        const { client, clock } = clientOf([reply, json([])], {
          onRetry: ({ delayMs }) => delays.push(delayMs),
        });
        await clock.run(client.calls.list());
        expect(delays).toEqual([Math.min(seconds * 1000, 60_000)]);
      }),
      { numRuns: 30 },
    );
  });
});
