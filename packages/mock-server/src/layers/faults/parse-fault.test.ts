import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SettingError } from "../../util/setting-error.js";
import type { Fault } from "./fault.js";
import { formatFault } from "./format-fault.js";
import { faultKeys, parseFault } from "./parse-fault.js";

const retryAfter = fc.oneof(
  fc.record({ kind: fc.constant("seconds" as const), seconds: fc.nat(1e6) }),
  fc.record({ kind: fc.constant("date" as const), seconds: fc.nat(1e6) }),
  fc.constant({ kind: "absurd" as const }),
);
const errorStatus = fc.integer({ min: 400, max: 599 });
const bytes = fc.nat(1e6);
const optional = { requiredKeys: ["kind"] as ["kind"] };
const ms = fc.integer({ min: 0, max: 1e9 }).map((n) => n / 1000);
const effect = fc.oneof(
  fc.record(
    {
      kind: fc.constantFrom("status" as const, "html" as const),
      status: errorStatus,
      retryAfter,
    },
    { requiredKeys: ["kind", "status"] },
  ),
  fc.record({
    kind: fc.constant("reset" as const),
    at: fc.constantFrom(
      "before-headers" as const,
      "during-headers" as const,
      "after-headers" as const,
    ),
  }),
  fc.record(
    {
      kind: fc.constantFrom(
        "stall" as const,
        "cut" as const,
        "truncate" as const,
      ),
      bytes,
    },
    optional,
  ),
  fc.record({
    kind: fc.constant("content-type" as const),
    type: fc.constantFrom("text/html", "text/plain"),
  }),
  fc.record({
    kind: fc.constant("page" as const),
    page: fc.constant("repeat" as const),
  }),
  fc.record({
    kind: fc.constant("unknown" as const),
    what: fc.constantFrom("fields" as const, "enums" as const, "all" as const),
  }),
);
const latency = fc.oneof(
  fc.record({ kind: fc.constant("fixed" as const), ms }),
  fc.tuple(ms, ms).map(([a, b]) => ({
    kind: "uniform" as const,
    min: Math.min(a, b),
    max: Math.max(a, b),
  })),
  fc.record({ kind: fc.constant("normal" as const), mean: ms, deviation: ms }),
  fc.record({
    kind: fc.constant("lognormal" as const),
    median: ms,
    sigma: fc.nat(9000).map((n) => n / 1000),
  }),
  fc.record({ kind: fc.constant("exponential" as const), mean: ms }),
);
const scope = {
  rate: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
  path: fc.constantFrom("/list-calls", "/get-call/"),
  method: fc.constantFrom("GET", "POST"),
  after: fc.nat(1e6),
  first: fc.nat(1e6),
};
const fault = fc.oneof(
  fc.record({ effect, latency, ...scope }, { requiredKeys: ["effect"] }),
  fc.record({ latency, ...scope }, { requiredKeys: ["latency"] }),
);

describe("parseFault", () => {
  it("reads back whatever formatFault writes", () => {
    fc.assert(
      fc.property(fault, (given) => {
        expect(parseFault(formatFault(given as Fault))).toEqual(given);
      }),
    );
  });

  it("answers any text with a fault or with a SettingError, never with anything else", () => {
    const word = fc.oneof(
      fc.constantFrom(...faultKeys, "=", ";", "503", "half", "(", ")"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        try {
          const read = parseFault(words.join(""));
          expect(parseFault(formatFault(read))).toEqual(read);
        } catch (error) {
          expect(error).toBeInstanceOf(SettingError);
        }
      }),
    );
  });

  it.each<[string, Fault]>([
    [
      "status=503;rate=0.1",
      { effect: { kind: "status", status: 503 }, rate: 0.1 },
    ],
    [" Status = 503 ; ", { effect: { kind: "status", status: 503 } }],
    [
      "status=429;retry-after=2",
      {
        effect: {
          kind: "status",
          status: 429,
          retryAfter: { kind: "seconds", seconds: 2 },
        },
      },
    ],
    [
      "retry-after=date;html=502",
      {
        effect: {
          kind: "html",
          status: 502,
          retryAfter: { kind: "date", seconds: 2 },
        },
      },
    ],
    ["stall=half", { effect: { kind: "stall" } }],
    [
      "cut=10;method=get",
      { effect: { kind: "cut", bytes: 10 }, method: "GET" },
    ],
    ["latency=1.5s", { latency: { kind: "fixed", ms: 1500 } }],
    [
      "latency=lognormal(80ms, 0.5)",
      { latency: { kind: "lognormal", median: 80, sigma: 0.5 } },
    ],
  ])("reads %s", (text, want) => {
    expect(parseFault(text)).toEqual(want);
  });

  it.each<[string, RegExp]>([
    ["", /does nothing.*status.*latency/],
    ["rate=0.5", /does nothing/],
    ["stauts=503", /no "stauts".*status/],
    ["constructor=1", /no "constructor"/],
    ["status=200", /"200".*400 to 599/],
    ["status=503;html=502", /one effect/],
    ["status=503;status=502", /twice/],
    ["status=503;rate=2", /"2".*0 to 1/],
    ["reset=later", /before-headers/],
    ["reset=before-headers;retry-after=2", /retry-after needs a status/],
    ["latency=soon", /"soon".*lognormal/],
    ["latency=uniform(9ms,1ms)", /not a latency/],
  ])("explains what is wrong with %j", (text, want) => {
    expect(() => parseFault(text)).toThrow(want);
  });
});
