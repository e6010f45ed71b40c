import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readTime } from "./read-time.js";
import { writeMoment } from "./write-moment.js";
import { Zone } from "./zone.js";

const names = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
  "Africa/Casablanca",
];
const zones = fc.constantFrom(...names).map((name) => new Zone(name));

/** Times of interest, among any: when clocks were moved, to the minute. */
const nearChange = fc
  .constantFrom(
    "2026-03-29T01:00Z",
    "2026-10-25T01:00Z",
    "2026-03-08T07:00Z",
    "2026-11-01T06:00Z",
    "2026-04-04T15:00Z",
    "2026-10-03T15:30Z",
    "2011-12-30T10:00Z",
    "2018-11-04T03:00Z",
  )
  .chain((change) =>
    fc
      .integer({ min: -1600, max: 1600 })
      .map((minutes) => Date.parse(change) + minutes * 60_000),
  );
const anyMoment = fc.integer({
  min: Date.parse("0001-01-02"),
  max: Date.parse("9999-12-30"),
});
const moments = fc.oneof(nearChange, anyMoment);

test("A moment that is written with its offset is read as the same", () => {
  fc.assert(
    fc.property(zones, moments, (zone, moment) => {
      const text = writeMoment(moment, zone);
      expect(readTime(text, "--x", { zone, now: 0 })).toBe(moment);
    }),
    { numRuns: 1000 },
  );
});

test("A local time is skipped, or shown twice, exactly where Intl says so", () => {
  const quarter = 15 * 60_000;
  fc.assert(
    fc.property(zones, nearChange, (zone, local) => {
      const shown: number[] = [];
      for (let at = -110; at <= 110; at++) {
        const moment = local + at * quarter;
        if (zone.localAt(moment) === local) {
          shown.push(moment);
        }
      }
      expect(zone.momentsOf(local)).toEqual(shown);
      const text = new Date(local).toISOString().slice(0, -1);
      const read = () => readTime(text, "--x", { zone, now: 0 });
      if (shown.length === 1) {
        expect(read()).toBe(shown[0]);
      } else {
        expect(read).toThrow(shown.length === 0 ? "skip it" : "show it twice");
      }
    }),
    { numRuns: 200 },
  );
});

test("A day begins with the first moment that the zone has of it", () => {
  fc.assert(
    fc.property(zones, nearChange, (zone, moment) => {
      const day = new Date(zone.localAt(moment)).toISOString().slice(0, 10);
      const start = readTime(day, "--x", { zone, now: 0 });
      const dayAt = (one: number) =>
        new Date(zone.localAt(one)).toISOString().slice(0, 10);
      expect(dayAt(start)).toBe(day);
      expect(dayAt(start - 1) < day).toBe(true);
      expect(readTime("today", "--x", { zone, now: moment })).toBe(start);
    }),
    { numRuns: 300 },
  );
});

describe("a zone", () => {
  it("may skip a day", () => {
    const zone = new Zone("Pacific/Apia");
    const read = (text: string) => readTime(text, "--x", { zone, now: 0 });
    expect(() => read("2011-12-30")).toThrow(
      '--x "2011-12-30" is not a time: the calendar of Pacific/Apia skips this day: use 2011-12-29 or 2011-12-31.',
    );
    expect(read("2011-12-31")).toBe(Date.parse("2011-12-30T10:00Z"));
    const now = Date.parse("2011-12-31T00:00Z");
    const yesterday = readTime("yesterday", "--x", { zone, now });
    expect(yesterday).toBe(Date.parse("2011-12-29T10:00Z"));
  });

  it("may have no midnight", () => {
    const zone = new Zone("America/Sao_Paulo");
    const start = readTime("2018-11-04", "--x", { zone, now: 0 });
    expect(new Date(start).toISOString()).toBe("2018-11-04T03:00:00.000Z");
  });
});
