import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disconnectionReasonGroups } from "../generated/enums.js";
import {
  durationMs,
  isEnded,
  isError,
  type ReasonGroup,
  reasonGroup,
  type Timed,
  type WithStatus,
} from "./index.js";

describe("durationMs", () => {
  it.each([
    ["both times", { start_timestamp: 1_000, end_timestamp: 37_000 }, 36_000],
    [
      "a call of no length",
      { start_timestamp: 1_000, end_timestamp: 1_000 },
      0,
    ],
    ["a start at the epoch", { start_timestamp: 0, end_timestamp: 5 }, 5],
    ["no end", { start_timestamp: 1_000 }, undefined],
    ["no start", { end_timestamp: 1_000 }, undefined],
    [
      "null from a database",
      { start_timestamp: 1_000, end_timestamp: null },
      undefined,
    ],
    ["nothing", {}, undefined],
  ])("with %s", (_, call, want) => {
    expect(durationMs(call)).toBe(want);
  });

  const last = 8.64e15;

  it.each<[string, unknown, unknown, number | undefined]>([
    ["a start that is null", null, 5, undefined],
    ["a start that is text", "1000", 5_000, undefined],
    ["a start that is a date in text", "2026-11-01", 5_000, undefined],
    ["an end that is text", 1_000, "5000", undefined],
    ["a start that is a Date", new Date(1_000), 5_000, undefined],
    ["a start that is a bigint", 1_000n, 5_000n, undefined],
    ["a start that is true", true, 5_000, undefined],
    ["a start that is a list", [1_000], 5_000, undefined],
    ["an end before the start", 5_000, 4_999, undefined],
    ["a start that is NaN", Number.NaN, 5_000, undefined],
    ["an end that is NaN", 5_000, Number.NaN, undefined],
    ["an end that is infinite", 5_000, Number.POSITIVE_INFINITY, undefined],
    ["a start that is infinite", Number.NEGATIVE_INFINITY, 5, undefined],
    ["an end beyond all dates", 5_000, last + 1, undefined],
    ["a start before all dates", -last - 1, 5_000, undefined],
    ["the first and the last instant", -last, last, 2 * last],
    ["a start before the epoch", -5, 5, 10],
    ["a start of minus zero", -0, 0, 0],
  ])("with %s", (_, start_timestamp, end_timestamp, want) => {
    const call = { start_timestamp, end_timestamp } as Timed;
    expect(durationMs(call)).toBe(want);
  });
});

describe("isEnded and isError", () => {
  it.each([
    ["registered", false, false],
    ["ongoing", false, false],
    ["ended", true, false],
    ["error", false, true],
    ["a_status_of_tomorrow", false, false],
    [undefined, false, false],
  ])("of %s", (call_status, ended, error) => {
    expect([isEnded({ call_status }), isError({ call_status })]).toEqual([
      ended,
      error,
    ]);
  });
});

describe("reasonGroup", () => {
  it.each(Object.entries(disconnectionReasonGroups))(
    "of %s is %s, as the spec says",
    (reason, group) => {
      expect(reasonGroup(reason)).toBe(group);
    },
  );

  it.each(["a_reason_of_tomorrow", "", "constructor", "__proto__", "toString"])(
    "of %j is unknown",
    (reason) => {
      expect(reasonGroup(reason)).toBe("unknown");
    },
  );

  it("is undefined where there is no reason yet", () => {
    expect([reasonGroup(undefined), reasonGroup(null)]).toEqual([
      undefined,
      undefined,
    ]);
  });
  it.each([5, true, [], {}, ["dial_busy"]])("of %j is undefined", (reason) => {
    expect(reasonGroup(reason as never)).toBeUndefined();
  });
});

describe("of anything at all", () => {
  const groups = new Set<ReasonGroup | undefined>([
    ...Object.values(disconnectionReasonGroups),
    "unknown",
    undefined,
  ]);
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.anything(),
    fc.double(),
    fc.integer(),
    fc.constantFrom("ended", "error", "dial_busy", 8.64e15, -8.64e15, -0),
  );
  const anyCall = fc.oneof(
    fc.record(
      {
        start_timestamp: anything,
        end_timestamp: anything,
        call_status: anything,
      },
      { requiredKeys: [] },
    ),
    anything,
  );

  it("a duration is a number that is not negative, or undefined", () => {
    fc.assert(
      fc.property(anyCall, (call) => {
        const duration = durationMs(call as Timed);
        const isOfUse = Number.isFinite(duration) && Number(duration) >= 0;
        expect(isOfUse || duration === undefined).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("a status is ended, an error, or neither", () => {
    fc.assert(
      fc.property(anyCall, (call) => {
        const status = (call as WithStatus | null)?.call_status;
        expect(isEnded(call as WithStatus)).toBe(status === "ended");
        expect(isError(call as WithStatus)).toBe(status === "error");
      }),
    );
  });

  it("a reason is in a group of the spec, unknown, or none", () => {
    fc.assert(
      fc.property(anything, (reason) => {
        expect(groups).toContain(reasonGroup(reason as string));
      }),
    );
  });
});
