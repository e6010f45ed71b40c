import { describe, expect, it } from "vitest";
import { disconnectionReasonGroups } from "../generated/enums.js";
import { durationMs, isEnded, isError, reasonGroup } from "./index.js";

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
});
