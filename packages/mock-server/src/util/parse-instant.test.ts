import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstant } from "./parse-instant.js";

describe("parseInstant", () => {
  it.each([
    ["2024-05-01T12:00:00Z", Date.UTC(2024, 4, 1, 12)],
    ["2024-05-01t12:00:00z", Date.UTC(2024, 4, 1, 12)],
    ["2024-05-01T12:00:00.250Z", Date.UTC(2024, 4, 1, 12, 0, 0, 250)],
    ["2024-05-01T12:00:00+02:00", Date.UTC(2024, 4, 1, 10)],
    ["2024-05-01T12:00:00-23:59", Date.UTC(2024, 4, 2, 11, 59)],
    ["2024-05-01T12:00Z", Date.UTC(2024, 4, 1, 12)],
    ["2024-05-01T12:00", Date.UTC(2024, 4, 1, 12)],
    ["2024-02-29", Date.UTC(2024, 1, 29)],
  ])("reads %s", (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it("reads whatever a date writes", () => {
    const last = Date.UTC(9999, 11, 31);
    const instants = fc.integer({ min: Date.UTC(0, 0, 1), max: last });
    const property = fc.property(instants, (instant) => {
      const text = new Date(instant).toISOString();
      expect(parseInstant(text)).toBe(instant);
    });
    fc.assert(property);
  });

  it.each([
    "",
    "5",
    "2024",
    "2024-05",
    "1714564800000",
    "2026-02-30",
    "2026-02-30T00:00:00Z",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "2026-01-01T24:00:00Z",
    "2026-01-01T12:60:00Z",
    "2026-01-01T12:00:60Z",
    "2026-01-01T12:00:00+24:00",
    "2026-01-01T12:00:00+0200",
    "2026-01-01T12:00:00 Z",
    "2026-01-01 12:00:00Z",
    "2026-01-01T",
    "2026-01-01TT12:00Z",
    "+002026-01-01",
    "May 1, 2024",
    "1 May 2024 12:00 UTC",
    "today",
  ])("refuses %j", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
